package dev.stet.rules.numeric.relation;

import dev.stet.core.search.PatternGroup;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.WrongClaim.Kind;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The wordings by which a Chinese sentence puts figures into a relation, over text with a sign for
 * each figure and without spaces. In a wording {@code G5} is a gap of up to five characters of one
 * clause, {@code Y} the little words before a value, {@code P} a name with its figure.
 *
 * @see ChineseRelations
 */
final class ChineseGrammar {
  /**
   * What one wording puts into a relation.
   *
   * @param words with the claim as group {@code c} and what it is of as {@code a} and {@code b}
   * @param times what {@code a} is taken times or divided by, where the words say so; or else 1
   * @param unit whether the words name, as group {@code u}, what the figure {@code b} counts
   * @param counted whether the words spell, as group {@code n}, what {@code a} is taken times
   * @param based whether the words say, as group {@code plan}, of which plan {@code b} is
   * @param all whether nothing else can be in the whole, by the mark in group {@code all}
   */
  record Relation(
      Kind kind,
      PrefilteredPattern words,
      int times,
      boolean unit,
      boolean counted,
      boolean based,
      boolean all) {
    Relation(Kind kind, PrefilteredPattern words, int times) {
      this(kind, words, times, false, false, false, false);
    }
  }

  private static final String RISE = "增长|增加|提高|上升|扩大|增幅|涨幅|升幅|上涨";
  private static final String FALL = "下降|减少|降低|缩短|压缩|减幅|降幅|压减|缩减|回落|下跌";
  private static final String OFF = "高出|高|低|多|少|超出|超过|超|提高|下降|提升|降低";

  static final List<Relation> RELATIONS =
      List.of(
          // a part of a whole
          relation(Kind.RATE, "(?<b>#)中,?有?G14(?<a>#),Y占G6Y(?<c>[%§])"),
          relation(Kind.RATE, "(?<b>#)中,?有?G14(?<a>#),G10率Y(?<c>%)"),
          relation(Kind.RATE, "(?<b>#)中的(?<a>#),G8率Y(?<c>%)"),
          relation(Kind.RATE, "应G6(?<b>#),实G8(?<a>#),G8(?:密度|比例|率|面)Y(?<c>%)"),
          relation(Kind.RATE, "(?<a>#)G6,Y占G14(?<b>#)(?:G4\\([^()#%]{0,8}\\))?G10的Y(?<c>[%§])"),
          relation(Kind.RATE, "(?<b>#)G8,其中G14(?<a>#),Y占(?:比|总?[数量]的?|全部的)?Y(?<c>§)"),
          relation(
              Kind.RATE,
              "(?:设计|额定|核定|处理规模|供水能力|生产能力)G8(?<b>#)(?:/[天日年时])?,(?:实际|现|目前)?G8(?<a>#)(?:/[天日年时])?,G6(?:负荷|利用|开工|使用|运行)率Y(?<c>%)"),
          relation(Kind.RATE, "[共总]G8(?<b>#)[^。%]{0,60}?,其中G14(?<a>#),G8率Y(?<c>%)"),
          relation(Kind.RATE, "(?<b>#)[^。%]{0,40}。其中,?G14(?<a>#),Y占Y(?<c>[%§])"),
          relation(Kind.RATE, "(?<a>#),(?:占|为|是|达|达到|相当于|完成)G14(?<b>#)的(?<c>[%§])"),
          relation(
              Kind.RATE,
              "(?<w>[\\p{IsHan}]{2,5})(?<b>#)[^。;#]{0,14}(?:[#%][^。;#]{0,14})?,G10(?<a>#),占\\k<w>的(?<c>%)"),
          relation(
              Kind.RATE,
              "(?<b>#)(?:,(?:同?比|较)?G4(?:净?增加?|增长|减少|下降|增幅)G3[#%]){1,3},其中G8(?<a>#),占比Y(?<c>%)"),
          relation(
              Kind.RATE,
              "(?<b>#)[^。;%#]{0,24}?[,:][^。;%]{0,30}?(?<w>[\\p{IsHan}]{2,4}?)[\\p{IsHan}]{0,4}(?<a>#),\\k<w>[\\p{IsHan}]{0,4}(?:占比|比例|占|比重)Y(?<c>%)"),
          relation(
              Kind.RATE,
              "(?<plan>设计|核定|计划|规划|额定|批准|核准|预算|应[\\p{IsHan}])[\\p{IsHan}]{0,8}(?<b>#)(?:/[\\p{IsHan}]{1,3})?,[^。;#%]{0,12}(?<a>#)(?:/[\\p{IsHan}]{1,3})?,Y(?:占|为|是|达到?|相当于|完成)\\k<plan>G8的(?<c>[%§])"),
          relation(
              Kind.RATE,
              "(?<a>#),(?:已)?(?:完成|占|达到?|为)G4(?<plan>目标|任务|计划)G2的(?<c>%)[,(]G4\\k<plan>G3(?<b>#)"),
          // what a share comes to
          relation(
              Kind.SHARE,
              "(?<a>#)G4,(?:已|先|首期|首)?(?:付|支付|拨付|预付|缴纳|完成)G4(?<b>[%§]),(?:即|计|合计|共)Y(?<c>#)"),
          relation(
              Kind.SHARE,
              "(?:总价|总额|总金额|合同价|合同额|造价|贷款)G6(?<a>#),(?:首期|首付|预付|其中|质保|保证|定金|订金)G4(?<b>%)(?:为|即|计|共)(?<c>#)(?!,?(?:[含另]))"),
          relation(
              Kind.SHARE,
              "(?:合同价|合同额|总价|造价|结算价)款?的(?<b>%)G8,(?:合同价|合同额|总价|造价|结算价)款?G3(?<a>#),(?:质保金|保证金|预付款|首付款|定金)G2(?<c>#)"),
          relation(
              Kind.SHARE,
              "(?<w>[税利费佣])率G2(?<b>%)G6,G6(?<a>#),(?:一年|年|应[纳付])?(?:\\k<w>[额息金费]|佣金|手续费)Y(?<c>#)"),
          relation(
              Kind.SHARE,
              "(?<a>#),G6(?<w>出租|入住|上座|合格|成活|就业|回收)率(?<b>%),G6(?:售出|\\k<w>)(?<c>#)(?!,?(?:其中|比))"),
          // changes
          relation(
              Kind.GROWTH,
              "[由从]G12(?<a>#)(?:增加|增长|提高|上升|减少|下降|降低|缩短|压缩|[减增升降涨])?[至到为]G4(?<b>#),G4(?:"
                  + RISE
                  + "|"
                  + FALL
                  + ")(?:了|约|近|达)?(?<c>§)"),
          relation(
              Kind.GROWTH,
              "(?<b>#),比G10(?<a>#)(?:减少|增加|[少多])#,(?:偏|减|降|增)?(?:"
                  + RISE
                  + "|"
                  + FALL
                  + "|少|多|幅度?)(?:了|约|近|达)?(?<c>[%§])"),
          relation(
              Kind.GROWTH,
              "(?<b>#)[^。;#%]{0,20}?[#%][^。;]{0,30}?,[比较](?:去年|上年)G6(?<a>#)(?:"
                  + RISE
                  + "|"
                  + FALL
                  + ")了?(?<c>%)"),
          relation(
              Kind.GROWTH,
              "(?:今年|本年)G8(?<b>#),(?:而)?(?:去年|上年)G8(?<a>#),(?:同比|比上年|较上年)?(?:"
                  + RISE
                  + "|"
                  + FALL
                  + ")了?(?<c>%)"),
          relation(
              Kind.GROWTH,
              "(?:增长|提高|上升|下降|减少)(?<c>%),(?:达到?|至)(?<b>#),(?:上年|去年)(?:同期)?G4(?<a>#)(?=[,。;)]|$)"),
          relation(
              Kind.GROWTH,
              "(?<b>#),同比(?:增长|提高|上升|下降|减少)(?<c>%),(?:上年|去年)(?:同期)?G4(?<a>#)(?=[,。;)]|$)"),
          relation(
              Kind.GROWTH,
              "(?<b>#),[比较](?:上年|去年|上期|上季|上月|上届)?(?:同期)?\\((?<a>#)\\)(?:"
                  + RISE
                  + "|"
                  + FALL
                  + ")了?(?<c>%)"),
          relation(
              Kind.GROWTH, "首(?<p>[日周月期批场])G6(?<a>#),次\\k<p>G6(?<b>#),环比(?:增长|上升|下降|减少)(?<c>%)"),
          relation(
              Kind.GROWTH,
              "(?<p>[\\p{IsHan}]{2})前G8(?<a>#),\\k<p>后G8(?<b>#),G4(?:下降|减少|缩短|降低|提高|增加|上升|去除率|降幅|增幅)(?:了|约|达|为)?(?<c>%)"),
          relation(
              Kind.GROWTH,
              "[由从]G12(?<a>#)(?:下?降|减少|降低|升高?|提高|增加)?[至到为]G4(?<b>#),G4(?:[去脱]除|削减|降低|下降|减排|增长|提升)率(?:达到?|为|约)?(?<c>%)"),
          relation(
              Kind.GROWTH,
              "(?<b>#)[^。;]{0,40}?,[\\p{IsHan}]{0,8}[比较](?:上年|去年|前年|上期|上季|上月|上届|同期|@)(?:同期)?的(?<a>#)(?:"
                  + RISE
                  + "|"
                  + FALL
                  + ")了?(?<c>%)"),
          relation(
              Kind.GROWTH,
              "(?<b>#),[由从](?:上年|去年|上期|上季|上月|上届|前年|@)G4(?<a>#)(?:"
                  + RISE
                  + "|"
                  + FALL
                  + ")了?(?<c>[%§])"),
          relation(
              Kind.GROWTH,
              "(?<w>[\\p{IsHan}]{2,4})[\\p{IsHan}]{0,8}(?<b>#)[^。]{0,60}?[,;]\\k<w>[\\p{IsHan}]{0,3}[比较](?:上年|去年|前年|上期|同期|@)(?:同期)?的?(?<a>#)(?:"
                  + RISE
                  + "|"
                  + FALL
                  + ")了?(?<c>[%§])"),
          // how many times as much
          relation(
              Kind.MULTIPLE,
              "(?<a>#)(?<v>[\\p{IsHan}]{0,3}/[\\p{IsHan}]{1,4})?,?(?:是|为|相当于|达到?)G14(?<b>#)(?:\\k<v>)?的(?<c>×)"),
          // how far apart
          relation(
              Kind.DIFFERENCE,
              "(?<p>[\\p{IsHan}]{2})前G8(?<a>#),\\k<p>后G8(?<b>#),G4(?:下降|减少|缩短|降低|提高|增加|上升)(?:了|约)?(?<c>[#±])(?!,?占)"),
          relation(
              Kind.DIFFERENCE,
              "(?<a>#),[比较](?!上年|去年|上月|上季|同期|计划|[\\p{IsHan}]{0,4}平均)G12(?<b>#)(?:高|低|多|少|重|轻|长|短)(?:出|了)?(?<c>#)"),
          relation(
              Kind.DIFFERENCE,
              "(?<p>[\\p{IsHan}]{1,4})(?<m>[\\p{IsHan}]{0,6})(?<a>#),(?<q>[\\p{IsHan}]{1,4})\\k<m>(?<b>#),(?:\\k<p>[比较]\\k<q>|\\k<q>[比较]\\k<p>)G4(?:高|低|多|少|重|轻|长|短)(?:出|了)?(?<c>#)"),
          relation(
              Kind.DIFFERENCE,
              "(?<b>#),[比较]G8(?<a>#)(?:"
                  + RISE
                  + "|"
                  + FALL
                  + ")了?%,(?:即|也就是|相当于|折合)G6(?:多|少|增加|减少|增收|减收|降低|提高)(?:出|了)?(?<c>#)"),
          relation(
              Kind.DIFFERENCE,
              "最[高多大快长][^。;#]{0,12}?(?<a>#),G2最[低少小慢短][^。;#]{0,12}?(?<b>#),G4(?:温差|相差|极差|价差|差价|落差|高差|差距|差额|分差|级差|差值)Y(?<c>#)"),
          relation(Kind.DIFFERENCE, "(?<a>#),G8(?<b>#),G6以(?<c>#)(?:的?(?:优势|之差|差距)|险胜|取胜|获胜|领先)"),
          relation(
              Kind.DIFFERENCE,
              "(?<a>%),G2[比较](?:规定|标准|目标|要求|计划|全[国省市县]|平均|考核|指标|控制|国家|行业)G8(?<b>%)的?(?:标准|水平|要求|目标|指标|平均水平)?(?:"
                  + OFF
                  + ")了?(?<c>±)"),
          relation(
              Kind.DIFFERENCE,
              "(?<b>#)[^。;]{0,30}?,同比(?:增收|增加|减少|减收|[多少增减])(?<c>#)\\((?:上年|去年)同期为?(?<a>#)\\)"),
          relation(
              Kind.DIFFERENCE,
              "资产(?:总额|合计)?G3(?<a>#),G4负债(?:总额|合计)?G3(?<b>#),G4(?:所有者权益|净资产)G6(?<c>#)"),
          relation(
              Kind.DIFFERENCE,
              "(?:储备|购入|收到|采购|生产|入库|调入|领取|到货)G8(?<a>#),G10(?:投放|发放|使用|出库|销售|领用|消耗|调出|支出|售出)G4(?<b>#),(?:结存|结余|库存|剩余|尚存|尚余|余)G2Y(?<c>#)"),
          relation(
              Kind.DIFFERENCE,
              "(?<a>%),G6(?:[高低快慢]于|超过|落后于?|[比较])G10(?:[高快低慢多少](?:出|了)?)?(?<c>±)\\(G12(?<b>%)\\)"),
          relation(
              Kind.DIFFERENCE,
              "(?<p>[\\p{IsHan}]{1,4})(?:为|占|是)?(?<a>%)[,、](?:而)?(?<q>[\\p{IsHan}]{1,4})(?:为|占|是)?(?<b>%),(?:\\k<p>|\\k<q>)(?:[高低快慢]于|[比较]|[高低]出)(?:\\k<p>|\\k<q>)(?:[高快低慢多少](?:出|了)?)?(?<c>±)"),
          relation(
              Kind.DIFFERENCE,
              "(?:原价|标价|定价|应付|总价)G3(?<a>#),G2(?:优惠|减免|立减|让利|抵扣|返还)G3(?<b>#),(?:实付|实收|实际支付|现价|折后价?|成交价)G2(?<c>#)"),
          relation(
              Kind.DIFFERENCE,
              "(?<p>[\\p{IsHan}]{2,4})(?<m>[\\p{IsHan}]{0,8})(?<a>%),(?<q>[\\p{IsHan}]{2,4})\\k<m>(?<b>%),\\k<p>G6(?:[高快低慢大小]于|超过|[比较])\\k<q>G6(?<c>±)"),
          relation(
              Kind.DIFFERENCE,
              "(?:合同|中标|预算|概算|批复|计划)G4(?<a>#),G4(?:结算|决算|竣工|审定|实际)G6(?<b>#),(?:比G4)?(?:增加|减少|核[增减]|超支|节约|超|增|减)(?:投资|支出)?(?<c>#)"),
          relation(
              Kind.DIFFERENCE,
              "(?<a>%),G2[比较](?!上年|去年|上月|上季|上期|同期|年初)G8(?:进度|要求|水平|平均|均值|预期)(?<b>%)的?G2(?:[高快低慢多少](?:出|了)?|落后|滞后|超前|领先)(?<c>±)"),
          relation(
              Kind.DIFFERENCE,
              "(?<b>#)[^。;]{0,40}?,[\\p{IsHan}]{0,6}[比较](?:上年|去年)(?:同期)?(?:增加|减少|多|少|增|减)了?(?<c>#)\\((?:上年|去年)(?:同期)?为?(?<a>#)\\)"),
          relation(
              Kind.DIFFERENCE,
              "(?<b>#),占G6(?<a>#)的[%§][^。;#]{0,30}[。;,][^。;#]{0,40}?(?:完成|安装|实施|建成|改造|整改|办结|交付|处理|解决|拨付|拆除|铺设|新建|销号|清理)(?:了|全部)?(?:剩余|其余|余下|剩下)的?(?<c>#)"),
          relation(
              Kind.DIFFERENCE,
              "(?:出生|迁入|流入|转入|出口|开业|新设|新登记|新增)G8(?<a>#),G2(?:死亡|迁出|流出|转出|进口|关闭|注销|退出|核销)G8(?<b>#),G4(?:自然|净|顺差|逆差)G6(?<c>#)"),
          // what there was, what came and what there is
          relation(
              Kind.ACCOUNT,
              "(?:结余|盈余)(?<x>#),(?:连同|加上?|并入)G8(?:结转|结余|滚存)G4(?<a>#),[^。;:()#%]{0,24}?(?:余额|结余|结存)(?:为|共|达)?(?<c>#)"),
          relation(
              Kind.ACCOUNT,
              "新[增建设添]G30(?<x>#)G12,G14由(?:原来?的?)?(?<a>#)(?:增至|增加到|增加至|扩大到|达到)(?<c>#)"),
          relation(
              Kind.ACCOUNT,
              "(?:上[期月季次]|以?前期?)(?:末|底)?累计G8(?<a>#),(?:本|当)[期月季次]G8(?<x>#)(?:\\([^()。]{0,20}\\))?,(?:至?(?:本|当)?[期月季](?:末|底)?)?累计G8(?<c>#)"),
          relation(
              Kind.ACCOUNT, "净增G8(?<x>#),(?:年末|期末|月末|季末)G10(?<c>#),(?:上年末|年初|期初|上月末|上季末)G4(?<a>#)"),
          // what each has, and what all have
          relation(
              Kind.PRODUCT,
              "每(?<u>公斤|千克|公里|平方米|[\\p{IsHan}])G6(?<a>#),(?:共|计|全年|累计|合计)?G8(?<b>#),G8(?:收入|金额|共计?|合计|总[值价额计]|[额款费]|支出|发放|支付|产值|付|资金|造价|租金)Y(?<c>#)"),
          relation(
              Kind.PRODUCT,
              "(?<b>#),G6每(?<u>公斤|千克|公里|平方米|[\\p{IsHan}])(?:平均|售价|价格|均价)?(?<a>#),G4(?:收入|金额|合计|总[值价额计]|[额款费]|产值|货值|租金)(?:合计)?Y(?<c>#)"),
          relation(
              Kind.PRODUCT,
              "(?<b>#)[,、(]每(?<u>[期批班场组村户人校个台辆间届桌车箱])G4(?<a>#)[,、]?(?:全年|累计)?(?:共|合计|共计|总共|累计|总计)G6(?<c>#)"),
          relation(
              Kind.PRODUCT,
              "(?<n>[两二三四五六七八九十])个?(?<w>[批次期轮年月季场栋组班届类])G4,每个?\\k<w>G4(?<a>#),(?:共|合计|共计|总计)G6(?<c>#)"),
          relation(
              Kind.PRODUCT, "(?<b>#),(?:每平方米|单方|单位)造价(?:为|约)?(?<a>#),G4(?:总造价|工程造价|总投资)Y(?<c>#)"),
          relation(Kind.PRODUCT, "每(?<u>[\\p{IsHan}])G4每[天日](?!均)G6(?<a>#),共?(?<b>#),日G6(?<c>#)"),
          relation(Kind.PRODUCT, "每[天日]G3(?<a>#),(?:连续|历时)?(?<b>#)(?:累计|共|总共)G6(?<c>#)"),
          relation(
              Kind.PRODUCT,
              "(?<b>#),G2(?:案值|货值|金额|价值|总价|价款|货款|收入|产值)G3(?<c>#)\\(G3(?:均价|单价|价格)G3(?<a>#)(?:/(?<u>[\\p{IsHan}]{1,2}))?\\)"),
          relation(
              Kind.PRODUCT,
              "(?<b>#),G2(?:中标|合同|采购|平均|综合|出厂|销售|含税)?(?:单价|均价)(?:为|是|约)?(?<a>#)(?:/[\\p{IsHan}]{1,2})?,G4(?:总价|合价|金额|货款|价款|总[额计值]|合计|共计|合同价)款?(?:为|计|达|是)?(?<c>#)"),
          relation(
              Kind.PRODUCT,
              "单(?<u>[\\p{IsHan}])(?:报价|造价|售价|成本|价格?)G2(?<a>#),共?(?<b>#)(?:共|合计|共计|总计)(?:需|为)?(?<c>#)"),
          new Relation(
              Kind.PRODUCT,
              pattern(
                  "(?:每月|月(?:租金?|工资|薪|供|均|缴))G12(?<a>#)(?:,[\\p{IsHan}]{0,4}按季[^,;。#]{0,4})?[,、(]?(?:即|合|折合|相当于|也就是)?每季度?G6(?<c>#)"),
              3),
          relation(
              Kind.MEAN,
              "(?:全年|年度|年)G12(?<a>#)[^。]{0,80}?[。,(](?:全年)?按(?:全年|一年)?(?<b>#)(?:计算?|折算|测算)?,?G2(?:日均|平均每[天日])G8(?<c>#)"),
          new Relation(Kind.MEAN, pattern("(?:全年|一年)G12(?<a>#),(?:平均)?每月(?:平均)?(?<c>#)"), 12),
          relation(
              Kind.MEAN,
              "城镇G12(?<a>#)[^。#]{0,20}?[农乡]村G12(?<b>#)[^。#]{0,20}?城乡G8比(?![由从])G4(?<c>@):@"),
          relation(
              Kind.MEAN,
              "(?<b>#)[\\p{IsHan}]{0,4}(?<u>[组队班站点])、(?<a>#)[\\p{IsHan}]{0,8},每个?\\k<u>Y(?<c>#)"),
          relation(
              Kind.YEARS,
              "投资G10(?<a>#)[^。]{0,50}?年均?(?:可)?(?:节约|节省|收益|增收|创收|回报|效益|净收入|利润|节支)G10(?<b>#)[^。]{0,16}?(?:回收期|收回(?:全部)?(?:投资|成本)|回本)G8(?<c>#)"),
          relation(
              Kind.YEARS,
              "投资G10(?<a>#)[^。]{0,50}?年均?(?:可)?(?:节约|节省|收益|增收|创收|回报|效益|净收入|利润|节支)G10(?<b>#)[^。]{0,16}?(?<c>#)(?:即可|就可|可|内|左右)?(?:收回|回本)"),
          // all of the parts
          relation(Kind.WHOLE, "(?<c>#)中,?有?(?<l>P(?:、P){1,7})(?=[。;]|$|,(?!合计|共|总|累计))"),
          relation(Kind.WHOLE, "(?<c>#),?其中,?有?(?<l>P(?:、P){1,7})(?=[。;]|$|,(?!合计|共|总|累计))"),
          relation(Kind.WHOLE, "(?<c>#),?其中,?有?(?<l>P(?:,P){2,7})(?=[。;]|$|,(?!合计|共|总|累计))"),
          relation(Kind.WHOLE, "(?<c>#)。其中,?有?(?<l>P(?:[,、]P){2,7})(?=[。;]|$)"),
          relation(Kind.WHOLE, "(?<c>#)(?<all>\\()(?<l>P(?:[,、]P){2,7})\\)"),
          relation(
              Kind.WHOLE,
              "(?<c>#)[\\p{IsHan}]{0,10}中,(?<l>#[^,;。#%]{1,10}(?:,#[^,;。#%]{1,10}){0,3},#(?:仍|尚|还|正在?|暂?未|没有)[^,;。#%]{1,10})(?=[。;]|$)"),
          relation(Kind.WHOLE, "[共总]G4(?<c>#)(?<l>(?:,P){3,6})(?=。|$)"),
          relation(Kind.WHOLE, "(?<c>#),其中(?<l>#G12,另有?#)"),
          relation(Kind.ALL, "(?<c>#),?(?:其中|包括|含):?(?<l>P[、和]P)(?=[。;]|$|,(?!合计|共|总|累计))"),
          relation(Kind.SUM, "(?<l>P(?:、P){1,7}),(?:共|合计|共计|总计|总数)(?:有|为|达|是|计)?(?<c>#)"),
          // no more than what it comes from
          relation(Kind.PART, "(?:发[放出]|下发)G8#,(?:回收|收回|共?收回)G8(?<b>#),(?:其中)?有效G6(?<c>#)"),
          relation(Kind.PART, "应(?<w>[到参检免种考试])G8(?<b>#),实\\k<w>G8(?<c>#)"),
          relation(Kind.PART, "招领G4(?<b>#),(?:已)?(?:被)?认领G4(?<c>#)"),
          relation(Kind.PART, "其中G12(?<c>#),全[县市镇乡区校院厂村](?:现|共)有?(?<b>#)"),
          relation(Kind.PART, "(?:领取|领到)G8(?<b>#),(?:实际)?(?:起跑|参赛|参跑|出发)G4(?<c>#)"),
          relation(Kind.PART, "(?:起跑|参赛|参跑|出发)G4(?<b>#),(?:其中)?完赛G4(?<c>#)"),
          relation(Kind.PART, "刑事?拘留?G4(?<b>#),(?:执行)?逮捕G4(?<c>#)"),
          relation(Kind.PART, "达成G6意向G6(?<b>#),(?:实际)?(?:上岗|入职|录用|签约|成交)G4(?<c>#)"),
          relation(Kind.PART, "(?<c>#)\\(满分(?<b>#)\\)"));

  static final PatternGroup PATTERNS =
      PatternGroup.of(RELATIONS.stream().map(Relation::words).toList());

  private ChineseGrammar() {}

  private static Relation relation(Kind kind, String words) {
    return new Relation(
        kind,
        pattern(words),
        1,
        words.contains("(?<u>"),
        words.contains("(?<n>"),
        words.contains("(?<plan>"),
        words.contains("(?<all>"));
  }

  private static PrefilteredPattern pattern(String words) {
    Matcher gap = Pattern.compile("G(\\d{1,2})").matcher(words);
    String regex = gap.replaceAll("[^,;。:()#%§±×@]{0,$1}?");
    regex =
        regex.replace(
            "P", "(?:[^,;。:、()#%§±×@]{1,14}(?:\\([^()#%]{1,4}\\)[^,;。:、()#%§±×@]{0,8})?#)");
    return PrefilteredPattern.compile(regex.replace("Y", "(?:约|仅|只|已|就|均|也|还|为|是|达到|达|高达|有|共|近)*"));
  }
}
