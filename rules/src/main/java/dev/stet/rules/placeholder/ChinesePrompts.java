package dev.stet.rules.placeholder;

import dev.stet.core.search.PrefilteredPattern;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Chinese form has under its headings, told by its grammar: an order without anybody who is
 * to follow it (填写仓库或…, 回顾本月…), a question that asks for the text (发生了什么), a name with what is
 * wanted of it in brackets (影响范围（哪些班级）).
 */
final class ChinesePrompts {
  private static final String CLAUSE = "[^。;?!]";

  /** What is done with words, in a form and nowhere else. */
  private static final Pattern STRONG =
      Pattern.compile(
          "(?:请|用|以|可|在?此处|在?这里|简要|简单|详细|逐条|逐项|扼要|分点|如实|如有)?"
              + "(?:[一两二三几1-9](?:[-~至到]?[1-9三四五])?(?:句|段|行)(?:话|文字)?(?:来)?(?:说明|概括|总结|描述|介绍|写清|讲清|交代)"
              + "|(?:填写|填入|输入|录入|列举|罗列|简述|概述|写明|写清|写出|写下|注明|附上|贴上|粘贴)"
              + "|(?:简要|简单|详细|逐条|逐项|扼要)(?:地)?(?:描述|说明|介绍|列出|记录|总结|概括|分析|阐述)"
              + "|[「\\[【<](?:插入|添加|上传|选择)[」\\]】>])"
              + "(?!了|的|为|时|法|器|框|项(?!目)|人(?!员|数)|表|栏|端|值|参数|错误|密码|验证码|账号|命令)"
              + CLAUSE
              + "{2,60}(?:[。.]|[,;]"
              + CLAUSE
              + "{2,40}[。.]?)?");

  /** What may be a deed of the plan, too, and a thing of words behind it. */
  private static final Pattern WEAK =
      Pattern.compile(
          "(?:用[\"“「][^\"”」]{1,10}[\"”」]|针对[^,。;]{2,20},|根据[^,。;]{2,20},|结合[^,。;]{2,20},)?"
              + "(?:记录|列出|描述|说明|总结|概括|归纳|复盘|回顾|梳理|提炼|指出|提出|分析|阐述|介绍|补充|评估|展示|展望|反思)"
              + "(?!了|的|会|书|人|文|于|性|如下)"
              + CLAUSE
              + "{3,50}(?:[,，]"
              + CLAUSE
              + "{2,40})?[。.:]?");

  /** 发生了什么, 为什么没有更早发现（…）, 事情是如何发现的. */
  private static final Pattern QUESTION =
      Pattern.compile(
          "(?:发生了什么|(?:我们|本次|这次|当时)?(?:为什么|为何|如何|怎么|是否|有没有|哪些|哪个|谁|何时)[^。;,!?]{2,24}"
              + "|[^。;,!?()]{2,20}(?:是什么|有哪些|是谁|怎么样|如何解决))(?:\\([^()]{2,40}\\))?\\??");

  /** 持续时间（几点到几点）: what stands before the brackets, and what is asked of it in them. */
  private static final Pattern BRACKETED =
      Pattern.compile(
          "[^()。;]{2,24}\\([^()]{0,30}(?:哪些|哪个|如何|是否|什么|为何|怎么|多少|谁|[0-9两二三] ?[-–~至到]? ?[0-9三四五] ?(?:句|条|点|段|行|个)|[如若]可|[如若]有|可选|必填|至少|不超过|例如|比如)[^()]{0,30}\\)");

  private static final PrefilteredPattern LABEL =
      PrefilteredPattern.compile("^[\\p{IsHan}]{2,8}: ?");

  private static final int LONGEST = 110;

  private ChinesePrompts() {}

  /** Whether an order is given that only a writer is given, behind a label or without one. */
  static boolean isOrder(String text) {
    return STRONG.matcher(bare(text)).matches();
  }

  /** Whether an order is given that a plan may give as well. */
  static boolean isDeed(String text) {
    return WEAK.matcher(text).matches();
  }

  /** Whether a question is asked that may be the title of its answer. */
  static boolean asks(String text) {
    return QUESTION.matcher(text).matches();
  }

  /** Whether a name has in brackets what is wanted of it. */
  static boolean isWanted(String text) {
    return text.endsWith(")") && BRACKETED.matcher(text).matches();
  }

  /** Whether {@code text} can be a prompt in Chinese at all: seldom, and soon seen. */
  static boolean mayBe(String text) {
    return text.length() <= LONGEST
        && !text.isEmpty()
        && (text.charAt(0) > 0x2fff || Character.isDigit(text.charAt(0)))
        && text.chars().anyMatch(Character::isIdeographic);
  }

  private static String bare(String text) {
    Matcher label = LABEL.matcher(text);
    return label.find() ? text.substring(label.end()) : text;
  }
}
