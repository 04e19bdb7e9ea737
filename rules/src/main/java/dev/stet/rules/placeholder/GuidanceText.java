package dev.stet.rules.placeholder;

import dev.stet.core.analysis.ReleaseNotes;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words by which a template tells its user what to write, left in what the user wrote. A handbook
 * is full of such words; so most of them count only in a document with unfilled places.
 */
final class GuidanceText implements Rule {
  /** Nobody addresses a reader of the finished text like this. */
  private static final Phrases PLAIN =
      Phrases.of(
          "<(?:p|div|span|em|i)\\s[^>\\n]{0,60}class=\"[^\"\\n]{0,40}(?:helper|hint|guidance|instruction|placeholder|(?:author|writer|editor|template)[-_]?(?:note|tip|comment|info))[^\"\\n]{0,40}\"[^>\\n]{0,60}>[^\\n<]{0,120}",
          "(?i:\\((?:guidance|drafting|author|writing)(?: note)?s?: [^()\\n]{4,240}\\)|\\bdrafting note: ?[^\\n]{4,240}|\\bhow to use this template\\b[^\\n]{0,240}|\\buse this (?:heading|section|row|column|paragraph) (?:only |just )?(?:for|to|if|when)\\b[^\\n.]{3,120}\\.?|\\buse this (?:part|space|box|block|chapter|area|field|table) to (?:explain|describe|list|state|give|set out|say|summari[sz]e|write|outline)\\b[^\\n.]{3,120}\\.?)",
          "(?i:\\b(?:text|words|notes?|paragraphs?|sections?|passages?|guidance|prompts?|hints?|examples?|instructions?|comments?) in (?:(?:blue|red|green|gr[ae]y) )?(?:blue|red|italics?|green|gr[ae]y|(?:square )?brackets|yellow|bold)\\b[^\\n.]{0,60}\\b(?:deleted?|removed?|replaced?|guidance|instructions?|completed|taken out|struck out|there to help)\\b[^\\n.]{0,80}\\.?)",
          "(?i:\\b(?:adapt|amend|tailor|edit|adjust|personali[sz]e|delete|remove) the (?:[a-z]+ )?(?:text|words|points|wording|paragraphs?|sentences?|list|bullets|section|examples?|clauses?|table|lines?) (?:below|above)\\b[^\\n.]{0,120}\\.?|\\b(?:taken out of|removed from|deleted from|struck out of) (?:the|your) (?:final|finished|completed) [a-z]{3,16}\\b\\.?)",
          "(?i:\\((?:please )?(?:complete|fill in|provide|include) the following(?: information| details)?\\))",
          "(?i:\\bthis is an example of how (?:you|to) (?:may|can|could|might|should|give|list|write|describe|set)\\b[^\\n]{3,200})",
          "(?i:\\b(?:use this space to|here(?:'|’)s a blank template|note to self:|insert > header)[^\\n]{2,160})|\\*{3} END OF TEMPLATE[^\\n]{0,80}",
          "(?:此处|这里)(?:填写|填|写|概述|说明)本(?:章|节|部分|段)[^\\n]{2,80}|[（(][^（()）\\n]{0,30}(?:号宋体|号黑体|号仿宋|号楷体|小标宋|倍行距|首行缩进)[^（()）\\n]{0,40}[）)]|略作修改即可。?",
          "(?i:\\b(?:fill(?:ed|ing)?|complet(?:e|ed|ing)) (?:out |in )?(?:this|your) (?:[a-z]+ ){0,2}(?:report|template|document)\\b[^\\n.]{0,80}\\.?|\\b(?:use|follow) (?:the|this|our) (?:sample|example|template|model|skeleton)(?: [a-z]+)? (?:as|for) (?:a |an |your )?(?:guide|guideline|guidance|model|starting point|basis|reference|pattern)\\b[^\\n.]{0,80}\\.?|\\b(?:an? )?(?:sample|example) (?:page|section|entry|table|finding|chapter|paragraph|row) (?:has|have) (?:already )?been (?:created|provided|included|prepared|filled in)\\b[^\\n.]{0,160}\\.?)",
          "(?i:\\b(?:delete|remove|replace|overwrite|overtype) (?:the |all |any )?(?:(?:grey|gray|blue|red|green|italic|highlighted|sample|guidance|help|prompt) (?:text|words|notes?)|(?:text|words|notes?|prompts?|everything|anything) in (?:gr[ae]y|blue|red|green|yellow|italics?|(?:square )?brackets))\\b[^.\\n]{0,80}\\.?|\\b(?:overtype (?:the above|this|these|the below|the following|what is)|overwrite (?:the above|the below|what is|(?:this|these|the following) (?:[a-z]+ )?(?:text|words?|notes?|lines?|instructions?|guidance|examples?|sentences?|paragraphs?|prompts?)))\\b[^\\n]{0,160})",
          "(?i:(?:^|\\n)[ >*_-]{0,6}(?:an? |the |your )?(?:[a-z-]+ )?(?:diagram|image|picture|figure|screenshot|chart|graph|table|photo|logo|map|video|sketch|illustration|quote|caption)s?(?: (?:of|from|showing|with|for|and)\\b[^\\n.]{0,80})? here[*_. ]{0,6}(?:$|\\n))",
          "(?i:\\b(?:we|you|authors?) (?:can|should|may) (?:list|put|add|describe|note|write|explain|include|record|document) (?:them|it|these|this|those|that) here\\b\\.?)",
          "\\bThis (?:section|part|chapter) (?:lists?|describes?|contains?|provides?|explains?|outlines?|gives?|summari[sz]es?|covers?|discusses) [^.]{5,200}\\.\\s{1,3}It should (?:also )?(?:be|describe|include|explain|address|list|contain|give|provide|cover|state|discuss)\\b[^.]{3,240}\\.?",
          "[A-Z][^.\\n]{8,120} (?:can|should|will|may) (?:go|be (?:placed|added|inserted|written)|appear) here\\b[^.\\n]{0,80}\\.?",
          "(?i:\\b(?:this|the (?:first|second|third|next|last|final|following)(?: (?:one|two|three|few))?) (?:(?:paragraph|sentence)s? (?:should|will|must)|sections? (?:should|must)) (?:elaborate|explain|describe|give|provide|summari[sz]e|include|introduce|expand|answer)\\b[^\\n.]{0,160})",
          "(?:^|\\n)[ >*_-]{0,6}(?:Describe|Discuss|Explain|List|Add|Insert|Provide|Summari[sz]e|Write|Put|Include|State|Outline|Enter|Give|Attach|Paste|Place)\\b[^.\\n]{3,120}\\bhere\\b(?:\\.?[ *_]{0,3}| [–—] [^\\n]{0,80}| (?:in (?:no|up|about|a|one|two|not)|using) [^\\n]{0,80})(?:\\n|$)",
          "<!--\\s{0,4}(?:Remove|Delete|Describe|Explain|Please|Add|Replace|Fill|Provide|List|Summari[sz]e|Keep|Include|Write|Use this|Insert|Link|What|Why|How|If)\\b[^>\\n]{8,400}-->",
          "<!--\\s{0,4}(?:请|在这里|在此|此处|这里|填写|描述|说明|列出|简述|概述|写明|补充|可选|必填|如有|如果|例如|示例|删除)[^>\\n]{2,400}-->",
          "(?i:\\bnote to (?:the )?(?:editor|author|reviewer|printer|designer|translator|typesetter|drafter)s? ?[:–-] ?(?:please )?(?:cut|check|delete|insert|add|confirm|update|trim|keep|hold|replace|move|remove|change|use)\\b[^\\n]{2,160})",
          "(?:^|\\n|[:：])[ \\x{3000}>*_-]{0,6}(?:在?此处|在?这里|在此)(?:处)?(?:请|应|可)?(?:填写|填入|填|撰写|编写|录入|阐述|写|放入|输入|介绍|概述|描述|简述|粘贴|补充|添加|上传|列出|贴)[\\p{Han}][^\\n]{2,60}(?:$|\\n)",
          "[^\\n。]{0,40}(?:请[^\\n。]{0,30}|后)(?:删除|删去)(?:本|此|该)(?:行|段|句|注|说明|提示|页|部分|文字|节)|[(（]?[^\\n()（）。]{0,40}(?:本|此|该)(?:行|段|句|注|说明|提示|页|部分|段文字|节)请?(?:在?[\\p{Han}]{0,6}[时前后])?(?:删除|删去|删掉)[)）]?",
          // 简要描述你期望发生什么。
          "(?:^|\\n)[ >*_-]{0,6}请?(?:简要|简单|清晰|详细|清楚|简明|尽量)(?:地|、?(?:简洁|明确|准确)地?)?(?:描述|说明|介绍|列出|阐述|概述|写下|写出)[^。\\n]{0,24}(?:你|您)[^。\\n]{1,60}。?\\s*(?:$|\\n)",
          "\\bIn (?:(?:no more than|at most|about|up to) )?(?:[1-9]|one|two|three|four|five|six|a few|a couple of)(?:(?: ?[-–] ?| (?:or|to) )(?:[1-9]|two|three|four|five|six))? (?:short |full |brief )?(?:sentences?|words|lines|paragraphs?),? (?:explain|describe|say|tell|write|summari[sz]e|introduce|outline)\\b[^\\n]{4,200}",
          "(?:^|\\n)\\s{0,4}[（(](?:请)?(?:简要|详细|逐条|逐项|重点|扼要|分别)(?:介绍|说明|描述|阐述|列出|概述|填写|分析|写明|叙述|总结)[^（()）\\n]{4,120}[)）]\\s{0,3}(?:$|\\n)",
          "(?:^|\\n)\\s{0,4}[（(【\\[]?(?:填写|编写|编制|撰写|写作)(?:说明|提示|要求)[】\\])）]?\\s?[:：]\\s?(?:本|此|该)(?:节|部分|章|段|栏|项)[^\\n]{4,200}",
          "[（(][^（()）\\n]{2,16}[,，](?:约|限)?[0-9]{2,4}字(?:左右|以内|以上|内)?[)）]",
          "[\\p{Han}]{2,20}(?:放|写|填|贴|插)在(?:这里|此处|这儿)",
          // ≤ 200 字。一句话说清…
          "(?:^|\\n)\\s*(?:[≤<] ?|限 ?)[0-9]{2,4} ?字(?:以内)?[。,;:][^\\n]{2,60}",
          // 【从形势、要求两方面展开，每层不超过200字】
          "【[^【】\\n]{4,60}(?:不少于|不超过|控制在|不低于|约|限)\\s?[0-9]{1,5}\\s?(?:字|篇|条|张|页|项|个)[^【】\\n]{0,40}】",
          // （双方约定的其他条款，没有的划去）
          "[（(][^（()）\\n]{2,30}[,，；;]\\s?(?:没有|无|不适用|不需要|不涉及|不用)的?(?:内容|部分|条款)?请?(?:划去|划掉|删去|删除|填“?无”?)[^（()）\\n]{0,10}[)）]",
          "[（(][^（()）\\n]{0,10}[0-9]{2,4}\\s?字(?:左右|以内|以上)?[,，;；][^（()）\\n]{0,30}(?:概括|说明|描述|介绍|写|填|包括|阐述|简述|突出)[^（()）\\n]{0,40}[)）]",
          "(?:^|\\n)\\s*[（(][^（()）\\n]{0,40}(?:[0-9]{2,5}\\s?字(?:左右|以内|以上)?|(?:不少于|不超过|控制在|限)\\s?[0-9]{2,5}\\s?字)[^（()）\\n]{0,60}[）)]\\s*(?:$|\\n)",
          "(?i:(?:(?:^|[.:;!?(\\[<>*_/\\n•·-])\\s{0,3}|\\b(?:please|should|must|also|then|and|here|briefly) )(?:provide|give|write|add|include|insert|describe|summari[sz]e) (?:a|an|the) (?:brief|short|one-line|concise) [a-z ]{4,40} (?:of|about|for) [^\\n.]{3,120}\\.?|[A-Z][a-z-]+ [^\\n.\"“]{3,60} goes here\\.?)",
          "(?i:(?:^|\\n)[ >*_-]{0,6}if (?:applicable|available|possible|relevant|known|any), (?:please )?(?:add|attach|include|provide|list|link|insert|describe|give|state)\\b[^\\n.]{3,120}\\.?)",
          "(?i:\\ban? (?:clear|brief|short|concise|detailed) and (?:clear|concise|brief|complete|precise) (?:description|summary|overview|explanation|statement|list|account) of [^\\n.]{3,160}\\.?)",
          "[(\\[](?i:(?:please )?(?:add|insert|include|attach|repeat|copy|expand|amend|edit|continue|list|delete|remove|adapt) [^()\\[\\]\\n]{0,60}\\b(?:rows?|lines?|sections?|pages?|sheets?|columns?|paragraphs?|entries|items|recommendations?|names?|boxes|bullets?|headings?|appendices|annexes|tables?|options?|signatories|parties|points|clauses) [^()\\[\\]\\n]{0,20}\\b(?:if|as|where|when) (?:needed|required|necessary|applicable|appropriate|relevant)\\b[^()\\[\\]\\n]{0,60})[)\\]]",
          "(?i:\\b(?:delete|remove|replace) (?:this|the following|these) (?:text|section|paragraph|line|note|instructions?|guidance|block|page|box|panel|sentence|bullet|row|column|table|slide|heading|example|prompt|comment|message|clause)s?(?: and [a-z ]{3,40})? (?:before|when|after|once|with|and|if)\\b[^\\n.]{0,120}\\.?)",
          "(?:[A-Z][^.\\n]{3,80}[,;:–—-]{1,2} ?(?:otherwise|or else|else|if not|or),? (?:please )?(?:delete|remove|omit|strike out|cut|erase) this (?:line|row|section|paragraph|sentence|column|heading|part|box|page|slide|item|bullet|clause|block|note)\\b\\.?)",
          "(?:使用|提交|发布|定稿|打印|完成|填报|填写|报送|上报|归档|交付|撰写|编写|签订|正式行文)(?:本模板)?(?:时|前|后)?[,，]?请(?:将|把)?(?:删除|替换)[^\\n。]{0,60}。?",
          "(?:以下|以上|红色|蓝色|斜体|灰色|括号内)[\\p{Han}]{0,6}(?:文字|内容|说明|提示|部分)(?:仅|只)?(?:为|是|供|作)[\\p{Han}]{0,10}(?:说明|示例|提示|参考)[^\\n。]{0,20}(?:删除|替换|删去)[^\\n。]{0,30}。?");

  /** Said to the writer, where the document has places left to fill. */
  private static final Phrases ANYWHERE_IN_TEMPLATE =
      Phrases.of(
          // You'll need to say who sails the boat. Don't forget to name the crew.
          "\\b(?:You(?:'|’)ll (?:also )?(?:need|want|have) to|(?:Do not|Don(?:'|’)t) forget to|(?:Be sure|Make sure|Remember) to) (?:also |briefly |clearly )?(?:define|describe|explain|mention|include|list|outline|specify|state|summari[sz]e|detail|identify|document|cite|say who|say what|say how)\\b[^.\\n]{3,200}\\.?",
          // Not more than 250 words, and no footnotes.
          "(?:^|\\n)[ >*_(-]{0,6}(?:(?:Not|No) (?:more|longer) than|At most|Up to|Max(?:imum|\\.)?(?: of| length:?)?|Min(?:imum|\\.)?(?: of)?|Around|About|Approx(?:imately|\\.)?|Word limit:?|Limit:?|Length:?) ?[0-9]{2,4}(?: ?(?:-|–|to) ?[0-9]{2,4})? (?:words|characters)\\b[^.\\n]{0,80}[.)*_]{0,3}[ ]{0,2}(?:\\n|$)",
          // Replace the heading above with its name.
          "\\b(?:Replace|Change|Rename|Overwrite) the (?:(?:title|heading|name|text|line|words|example|date)s? )?(?:above|below) (?:with|to|by)\\b[^.\\n]{3,120}\\.?",
          // Any reefs passed on the way should be noted here, with their depths.
          "(?:[A-Z][^.\\n]{3,160}[ ,])?\\b(?:they|it|these|those|this|[a-z]{3,16}s|[a-z]{3,16}) (?:should|must|can|may) (?:also )?be (?:listed|described|discussed|explained|documented|noted|mentioned|linked|given|recorded|outlined|summari[sz]ed|included|stated)(?: to)?(?: from)? here\\b[^.\\n]{0,160}\\.?",
          // (Repeat the table for each boiler)
          "[(\\[](?i:(?:please )?(?:repeat|copy|duplicate|replicate|reuse|clone|add|use|complete|create|fill in) [^()\\[\\]\\n]{2,60}\\b(?:for|per) (?:each|every|all|any|other|additional|further|more) [^()\\[\\]\\n]{2,60})[)\\]]",
          // （简述城市的人口…，引用近三年的公报）: an order in brackets in the text's place
          "[（(](?:请)?(?:(?:简要|详细|重点|逐项|列表)(?:介绍|说明|阐明|描述|列出|分析|概述)|简述|概述|列出|写明|附上|插入)[^（()）\\n:：见如]{2}[^（()）\\n]{4,160}[)）]",
          // 【建议分三段展开并替换本提示】; 本节由乙组负责，…
          "[^\\n。]{0,40}(?:替换|覆盖|删除|删去|改写)掉?(?:本|此|该|这[段条句])(?:提示|占位|引导语|说明文字|示例文字|段提示)(?:[^词\\n。][^\\n。]{0,20}|[。\\n]|$)",
          "(?:^|\\n)[ >*_-]{0,6}本(?:小?节|章|部分|段)(?:内容)?由\\s?(?:[A-Z]|[甲乙丙丁]|@?[\\p{Han}]{2,4})\\s?(?:同学|组)?\\s?(?:负责|补充|来写|执笔)[^\\n]{0,80}",
          "(?:^|\\n|[:：])[ >*_-]{0,6}(?:这里|此处)可以(?:输入|键入|填写|写|放|添加|插入|多行)[^\\n]{0,60}",
          // what to do with what stands there
          "(?i:\\b(?:replace|substitute|overwrite) (?:(?:the |all |any )?(?:bracketed|italici[sz]ed|highlighted|colou?red|capitali[sz]ed|sample|example|placeholder) (?:parts?|text|words|values?|fields?|items?|sections?|content|names?|data|entries)\\b|(?:this |these |it |them |that |those )?(?:with|by) your (?:own|real|actual)\\b)[^.\\n]{0,80}\\.?)",
          // how to handle the template itself
          "[^\\n。]{0,40}(?:鼠标[左右]?键?(?:单击|双击|点击)|大纲视图|章节号|自动编?(?:目录|编号)|(?:把|将)本(?:提示|说明|框|页)|更新域|页边距)[^\\n。]{0,60}(?:删|增|改|录入|更新|调[节整]|定稿)[^\\n。]{0,40}。?");

  /** Likewise, where something else says so, too: what the text is, what to do with its words. */
  private static final Phrases OF_ITSELF =
      Phrases.of(
          "(?:This|The following|Here below) (?:(?:document|page|file|form|note|sheet|agreement|guide|(?:model|data) ?card|readme) )?(?:is|was|follows|aims to be|serves as|is meant to be) (?:just |only |intended as |meant as |provided as )?(?:an?|the) (?:[A-Za-z-]+ ){0,4}(?i:template|outline|boilerplate|skeleton|model document)\\b[^.:\\n]{0,200}(?:[.,;]|$)",
          "This (?:[a-z]+ ){0,2}(?:template|boilerplate|skeleton) (?:is|has|was|should|can|may|must|will|does|provides?|contains?|includes?|describes?|outlines?|covers?|assumes?|helps?)\\b[^.\\n]{3,200}\\.?",
          "(?:Delete|Omit|Tailor|Amend|Adapt|Customi[sz]e|Insert|Strike out)(?: (?:or|and) [a-z]+)?\\b[^.\\n()]{0,80}\\b(?:as|if|where|when) (?:not )?(?:applicable|appropriate|needed|necessary|relevant|required|desired)\\b[^.\\n]{0,80}\\.?",
          "(?:Delete|Omit|Remove) (?:any |all |those |the )?[a-z]+(?: [a-z]+){0,3} (?:that|which) (?:is|are|do|does|did) not (?:applicable|relevant|needed|required|apply|used)\\b[^.\\n]{0,60}\\.?",
          "(?:[A-Z][^.\\n]{0,100}\\b)?(?i:text|words|notes?|paragraphs?|sections?|passages?|fields?|areas?|items?|parts?|comments?)\\b[^.\\n]{0,40}\\b(?:highlighted|shaded|marked|shown|are) in (?:yellow|blue|red|gr[ae]y|green|italics?|bold|brackets)\\b[^.\\n]{0,160}\\.?",
          "[A-Z][^.\\n]{0,120}\\byour (?:final |finished |completed |own )?document\\b[^.\\n]{0,80}\\.?");

  /** Likewise at the head of a line. */
  private static final Phrases IN_TEMPLATE =
      Phrases.of(
          "(?:Please )?(?:Use|Copy|Duplicate|Clone|Fill (?:in|out)|Complete|Adapt) this (?:document |[a-z]+ )?template\\b[^\\n]{0,240}",
          "Use this (?:document|file|page|form|sheet) (?:for|to|when|as|if)\\b[^\\n]{4,240}",
          "(?:➥|👉|✏|📝|🖊|✍)\\x{FE0F}?\\s{0,3}_?(?:[A-Z][a-z]{1,20} [A-Za-z(“]|请|写|填|简|说明|列|描述)[^\\n]{2,400}",
          "(?:→|⇒|➡|▶|►|☞|✎|💡|=>)\\x{FE0F}?\\s{0,3}_?(?:(?:Provides?|Describes?|Inserts?|Enters?|Lists?|Explains?|Adds?|Attach|Writes?|Summari[sz]es?|States?|Outlines?|Includes?|Briefly|Use|Replace|Delete|Put|Give|Say|Specif(?:y|ies)|Identif(?:y|ies)|Defines?|Discuss|Note|This|What|Why|How|Who|If|Please|Optional|Section|Consider|Tip) [A-Za-z(“]|请|写|填|简|说明|列|描述)[^\\n]{2,400}",
          "(?:Provide|Describe|Insert|Enter|List|Explain|Add|Attach|Write|Summari[sz]e|State|Outline|Include) (?:your|here)\\b[^\\n]{1,80}",
          "请?(?:简要|简单|清晰|详细|清楚|简明扼要|逐项|分点)地?(?:描述|说明|介绍|列出|阐述|概述|总结|填写|分析)[^。\\n]{3,80}。?\\s*(?:$|\\n)",
          "(?i:(?:(?:writing|drafting|authors?'?s?|writers?'?s?|drafters?'?s?|preparers?'?s?|template|completion|style|section|content) )?(?:guidance|instructions?|hint|prompt)(?: (?:text|notes?))?|(?:writing|drafting|template|authors?'?s?|writers?'?s?|drafters?'?s?|preparers?'?s?) (?:tip|note|advice|help|comment)s?|notes? (?:to|for) (?:the )?(?:author|writer|drafter|preparer|contributor|drafting team|report writer)s?|how to (?:use|complete|fill)|what to (?:write|include|cover|say|put)(?: here)?)\\s{0,2}[:：–—-][^\\n]{3,300}",
          "[（(【\\[]?(?:填写|写作|编写|撰写|填报|起草|(?:本|此|该)(?:小?节|章|部分|段|栏)(?:写作|编写|内容)?)(?:说明|提示|指引|要求|指南|建议|须知)[】\\])）]?\\s{0,2}[:：][^\\n]{2,200}",
          "[（(]?(?:此处|本节|本部分|本章|本段|该部分|这一部分|这部分)(?:应|需|须|请|可|主要|重点|用于|建议|一般|内容)[\\p{Han}]{0,6}(?:写|填|说明|描述|介绍|阐述|列出|概括|概述|总结|分析|交代|简述|论述)[^\\n]{0,160}",
          "(?:Applicants|Candidates|Authors|Students|Contributors|Proposers|Bidders|Tenderers|Managers|Project leads|You) (?:should|must|need to|are (?:asked|expected|required) to) (?:also |briefly |clearly )?(?:explain|describe|summari[sz]e|outline|state|give|provide|list|justify|set out|discuss|identify|indicate)\\b[^\\n]{8,400}",
          "[（(](?:不少于|不超过|字数|限|约|控制在)[\\p{Han}]{0,6}[0-9]{2,5}\\s?(?:字|词|words)[^\\n)）]{0,20}[)）]");

  /** Guidance. Name the owner: a label with a stop, which in a handbook may be a title. */
  private static final Phrases LABELLED =
      Phrases.of(
          "(?:(?:Writing|Drafting|Authors?'?s?|Writers?'?s?|Drafters?'?s?|Template|Completion|Section|Content) (?:guidance|instructions?|notes?|tips?|advice|help)|Guidance(?: notes?| text)?|Instructions?|Prompt|Notes? (?:to|for) (?:the )?(?:author|writer|drafter|preparer|contributor|report writer)s?|What to (?:write|include|cover|say)(?: here)?)\\.[*_]{0,3} [A-Z][^\\n]{3,300}");

  /** Limits of length: a call for papers has them too. */
  private static final Phrases LIMITS =
      Phrases.of(
          "(?i:\\((?:(?:max(?:imum|\\.)?|up to|no more than|not more than) ?[0-9]{1,4}|(?:about|approx\\.?|around) ?[0-9]{1,3}) (?:words|characters|pages?)[^()\\n]{0,20}\\)|\\((?:[≤<~] ?|at most |max\\.? |up to )?[0-9]{1,2}(?: ?[-–] ?[0-9]{1,2})? (?:lines?|bullets?|bullet points|sentences?|paragraphs?)(?: max\\.?)?\\))");

  private static final PrefilteredPattern TEXT_LENGTH =
      PrefilteredPattern.compile("words|characters|sentences?|paragraphs?|bullet");

  private static final int LONGEST_ADVICE = 400;

  private static final int SHORTEST_ANSWER = 120;

  /** So many parts of a text that only say what they should say make a template of it. */
  private static final int MANY = 2;

  /**
   * With so many places left to fill, an order is nobody else's; but to provide something may be
   * asked of the reader as well.
   */
  private static final int SURE = 3;

  /** An order about the text it stands in. */
  private static final PrefilteredPattern THIS_TEXT =
      PrefilteredPattern.compile(
          "\\bthis (?:document|section|report|plan|proposal|specification|chapter|template|SRS|paper|thesis|product|project)\\b");

  private final RuleInfo info;

  GuidanceText(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void check(Document document, Reporter reporter) {
    if (Mentions.teaches(document)) {
      return;
    }
    List<Span> plain = Mentions.isGuide(document) ? List.of() : PLAIN.in(document);
    for (Span span : plain) {
      reporter.report(Problem.of(info, underHeading(document, span)));
    }
    for (Evidence evidence : document.evidence()) {
      if (evidence.kind() == Evidence.Kind.GUIDANCE
          && plain.stream().noneMatch(evidence.span()::overlaps)) {
        reporter.report(Problem.of(info, evidence.span()));
      }
    }
    int signs = document.get(Template.ANALYSIS).signs();
    boolean template = signs > 0;
    for (SourceComments.Found comment : document.get(SourceComments.ANALYSIS)) {
      reporter.report(
          Problem.of(info, comment.span())
              .severity(comment.sure() ? Severity.WARNING : Severity.INFO));
    }
    List<Span> prompts = new ArrayList<>(SectionPrompts.in(document));
    RepeatedHints.in(document).stream()
        .filter(hint -> prompts.stream().noneMatch(hint::overlaps))
        .forEach(prompts::add);
    instructions(document, signs, prompts, reporter);
    for (Span span : ScaffoldText.in(document)) {
      reporter.report(Problem.of(info, span));
    }
    for (Span span : prompts) {
      reporter.report(Problem.of(info, span));
    }
    if (template) {
      for (Span span : LIMITS.in(document)) {
        if (!isMet(document, span)) {
          reporter.report(Problem.of(info, span));
        }
      }
      for (Span span : ANYWHERE_IN_TEMPLATE.in(document)) {
        reporter.report(Problem.of(info, span));
      }
      if (signs >= SURE) {
        for (Span span : BracketedAdvice.in(document)) {
          reporter.report(Problem.of(info, span));
        }
        for (Span span : ExampleLines.in(document)) {
          reporter.report(Problem.of(info, span));
        }
      }
      if (signs >= MANY && !Mentions.isGuide(document)) {
        for (Span span : OF_ITSELF.in(document)) {
          if (Character.isUpperCase(document.folded().charAt(span.start()))) {
            reporter.report(Problem.of(info, fromItsParagraph(document, span)));
          }
        }
      }
      labelled(document, signs, reporter);
      for (Span span : IN_TEMPLATE.in(document)) {
        if (headsItsLine(document.folded(), span.start())) {
          reporter.report(Problem.of(info, span));
        }
      }
    }
  }

  /** The same label again and again over orders is nothing that the text says. */
  private void labelled(Document document, int signs, Reporter reporter) {
    List<Span> labelled =
        LABELLED.in(document).stream()
            .filter(span -> headsItsLine(document.folded(), span.start()))
            .toList();
    long orders =
        labelled.stream()
            .map(span -> span.of(document.folded()))
            .map(words -> words.substring(words.indexOf(' ', words.indexOf('.')) + 1))
            .filter(words -> Orders.isOrder(words) || Orders.isImperative(words))
            .count();
    if (orders >= (signs >= SURE ? 1 : MANY)) {
      labelled.forEach(span -> reporter.report(Problem.of(info, span)));
    }
  }

  /** A heading that announces advice is advice with the first sentence of what it announces. */
  private static Span underHeading(Document document, Span span) {
    Block heading = document.blockAt(span.start());
    int next = isHeading(heading) ? document.blocks().indexOf(heading) + 1 : 0;
    if (next == 0 || next == document.blocks().size()) {
      return span;
    }
    Span advice = document.blocks().get(next).span();
    int stop = document.text().indexOf(". ", advice.start());
    return new Span(advice.start(), stop < 0 || stop >= advice.end() ? advice.end() : stop + 1);
  }

  /**
   * Whether the title that {@code limit} ends stands over a text: the form asked, it was given. In
   * a cell of a table a limit in pages or lines is of what the row is about, as its figures are.
   */
  private static boolean isMet(Document document, Span limit) {
    Block title = document.blockAt(limit.start());
    if (title != null
        && title.kind() == BlockKind.TABLE_CELL
        && !TEXT_LENGTH.isIn(limit.of(document.folded()))) {
      return true;
    }
    int next = document.blocks().indexOf(title) + 1;
    return title != null
        && title.span().end() == limit.end()
        && next < document.blocks().size()
        && document.blocks().get(next).span().length() > SHORTEST_ANSWER;
  }

  /** What precedes a sentence to the writer in its paragraph is as little meant for the reader. */
  private static Span fromItsParagraph(Document document, Span span) {
    Block block = document.blockAt(span.start());
    return block != null
            && block.kind() == BlockKind.PARAGRAPH
            && block.span().length() <= LONGEST_ADVICE
        ? new Span(block.span().start(), span.end())
        : span;
  }

  private static boolean isHeading(@Nullable Block block) {
    return block != null && block.kind() == BlockKind.HEADING;
  }

  private void instructions(Document document, int signs, List<Span> prompts, Reporter reporter) {
    List<Instructions.Found> all = document.get(Instructions.ANALYSIS);
    long apart = all.stream().filter(Instructions.Found::apart).count();
    if (Mentions.isGuide(document)
        || document.get(ReleaseNotes.ANALYSIS) // what was done, in the words of an order
        || (signs == 0 && apart < MANY)) {
      return;
    }
    for (Instructions.Found instruction : all) {
      String words = instruction.span().of(document.text());
      boolean own =
          (signs >= SURE || document.get(Template.ANALYSIS).titled())
              && !words.startsWith("Provide");
      if (instruction.apart() || own) {
        boolean sure =
            !instruction.plain()
                || own
                || THIS_TEXT.isIn(words)
                || (!words.startsWith("Provide") && prompts.contains(instruction.span()));
        reporter.report(
            Problem.of(info, instruction.span()).severity(sure ? Severity.WARNING : Severity.INFO));
      }
    }
  }

  private static boolean headsItsLine(String text, int start) {
    int at = start - 1;
    while (at >= 0 && " >*_-".indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return at < 0 || text.charAt(at) == '\n';
  }
}
