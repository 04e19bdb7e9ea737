package dev.stet.core.analysis;

import dev.stet.core.search.Mentions;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The voice of a web site round a document: not the report speaks but the place where it was put,
 * not to the report's readers but to a visitor, and about downloading, paying, sharing, moving
 * about. A small lexicon by family.
 *
 * <p>One phrase proves little: newsletters and public notices name their telephone number and their
 * rights too. What counts is where it stands (before the first or after the last words of the
 * report), how many families speak together, and how little else stands there.
 */
public final class Boilerplate {
  /** What the site speaks about. */
  public enum Family {
    DOWNLOAD,
    RIGHTS,
    PAYMENT,
    CONTACT,
    NAVIGATION,
    SHARING,
    COOKIES,
    COMMENTS,
    RELATED,
    UPLOAD,
    /** Who keeps the site: address, licence, telephone. */
    IMPRINT,
    /** What the visitor should do with the site's things, in words of its own. */
    VISITOR
  }

  private static final Map<Family, List<String>> PHRASES =
      Map.ofEntries(
          Map.entry(
              Family.DOWNLOAD,
              List.of(
                  "下载后查看",
                  "付费下载",
                  "下载本文档",
                  "下载文档",
                  "文档下载",
                  "word文档",
                  "免费下载",
                  "点击下载",
                  "立即下载",
                  "下载积分",
                  "全文下载",
                  "喜欢就下载",
                  "下载app",
                  "打开app",
                  "download this document",
                  "download as pdf",
                  "download the full",
                  "download full",
                  "upload your documents to download")),
          Map.entry(
              Family.RIGHTS,
              List.of(
                  "互联网用户自发贡献",
                  "仅代表作者本人",
                  "仅代表作者观点",
                  "信息存储空间服务",
                  "不承担相关法律责任",
                  "涉嫌抄袭侵权",
                  "侵权请联系",
                  "如有侵权",
                  "如若转载",
                  "转载请注明",
                  "未经授权",
                  "未经书面授权",
                  "禁止使用",
                  "未经许可",
                  "版权归原作者",
                  "版权所有",
                  "版权声明",
                  "版权说明",
                  "免责声明",
                  "网友上传",
                  "用户上传",
                  "违规举报",
                  "侵犯著作权",
                  "仅供研究参考",
                  "仅供学习交流",
                  "all rights reserved",
                  "all rights are reserved",
                  "without written permission",
                  "terms of use",
                  "terms of service",
                  "privacy policy",
                  "©")),
          Map.entry(
              Family.PAYMENT,
              List.of(
                  "vip专享",
                  "vip免费",
                  "会员专享",
                  "开通会员",
                  "付费阅读",
                  "付费后",
                  "付费前",
                  "该文档为vip",
                  "无法支付",
                  "继续免费阅读",
                  "subscribe to",
                  "unlock the document",
                  "unlock this",
                  "unlock all",
                  "unlock the full",
                  "premium account",
                  "premium member",
                  "want to read all",
                  "free trial",
                  "already a subscriber",
                  "members only")),
          Map.entry(
              Family.CONTACT,
              List.of(
                  "联系客服",
                  "客服微信",
                  "在线客服",
                  "客服qq",
                  "客服电话",
                  "发送邮件至",
                  "扫码关注",
                  "关注公众号",
                  "微信公众号",
                  "扫一扫",
                  "扫描二维码",
                  "sign up for our newsletter",
                  "subscribe to our newsletter",
                  "never miss a",
                  "follow us on",
                  "contact us")),
          Map.entry(
              Family.NAVIGATION,
              List.of(
                  "回到顶部",
                  "返回顶部",
                  "返回首页",
                  "设为首页",
                  "加入收藏",
                  "网站地图",
                  "上一篇",
                  "下一篇",
                  "上一页",
                  "下一页",
                  "当前位置",
                  "所在位置",
                  "添加到桌面",
                  "电脑桌面",
                  "搜索资料",
                  "我的下载",
                  "会员中心",
                  "确认删除",
                  "正在加载",
                  "skip to main content",
                  "skip to content",
                  "back to top",
                  "site map",
                  "previous article",
                  "next article",
                  "expand / collapse")),
          Map.entry(
              Family.SHARING,
              List.of(
                  "分享到",
                  "分享至",
                  "share this",
                  "share on facebook",
                  "share on twitter",
                  "facebook twitter",
                  "tweet this",
                  "whatsapp")),
          Map.entry(
              Family.COOKIES,
              List.of(
                  "we use cookies",
                  "uses cookies",
                  "cookie policy",
                  "cookie settings",
                  "manage preferences",
                  "accept all cookies",
                  "使用cookie")),
          Map.entry(
              Family.COMMENTS,
              List.of(
                  "发表评论",
                  "参与评论",
                  "网友评论",
                  "登录后参与",
                  "登录后评论",
                  "post a comment",
                  "leave a comment",
                  "leave a reply",
                  "log in to comment",
                  "view all comments",
                  "was this document helpful",
                  "was this page helpful",
                  "was this article helpful",
                  "was this helpful",
                  "did you find this helpful",
                  "did you find this document",
                  "did you find this page")),
          Map.entry(
              Family.RELATED,
              List.of(
                  "您可能关注",
                  "您可能喜欢",
                  "你可能喜欢",
                  "猜你喜欢",
                  "相关推荐",
                  "相关阅读",
                  "相关文章",
                  "相关内容",
                  "相关资讯",
                  "推荐阅读",
                  "热门推荐",
                  "精彩推荐",
                  "延伸阅读",
                  "you may also like",
                  "you might also like",
                  "you might also enjoy",
                  "you may be interested in",
                  "you might be interested in",
                  "other readers also",
                  "related articles",
                  "related posts",
                  "related stories",
                  "recommended for you",
                  "also studied",
                  "more from",
                  "most popular",
                  "read next")),
          Map.entry(
              Family.UPLOAD,
              List.of(
                  "posted @ ",
                  "由会员分享",
                  "由用户上传",
                  "由网友上传",
                  "由用户提供并上传",
                  "归属内容提供方",
                  "上传人:",
                  "上传时间",
                  "文档编号",
                  "资源大小",
                  "下载积分",
                  "文档格式",
                  "责任编辑",
                  "浏览次数",
                  "阅读次数",
                  "点击数",
                  "uploader:",
                  "uploaded by")),
          Map.entry(
              Family.IMPRINT,
              List.of(
                  "icp备", "公网安备", "邮编:", "邮政编码:", "技术支持:", "技术支持 ", "主办单位:", "承办单位:", "网站标识码",
                  "建议使用ie")));

  private static final Map<Family, Mentions> FAMILIES = new EnumMap<>(Family.class);

  static {
    PHRASES.forEach((family, phrases) -> FAMILIES.put(family, mentions(phrases)));
  }

  private static final Mentions ANY =
      mentions(PHRASES.values().stream().flatMap(List::stream).distinct().toList());

  /** Words that are chrome where they are all there is on a line. */
  private static final Set<String> LINES =
      Set.of(
          "首页",
          "登录",
          "注册",
          "收藏",
          "打印",
          "关闭",
          "评论",
          "分享",
          "点赞",
          "举报",
          "更多",
          "搜索",
          "导航",
          "文章导航",
          "返回",
          "展开",
          "客户端",
          "手机版",
          "电脑版",
          "取消",
          "确认",
          "取消 确认",
          "登 录",
          "home",
          "login",
          "log in",
          "sign in",
          "sign up",
          "register",
          "search",
          "menu",
          "share",
          "print",
          "accept all",
          "advertisement",
          "comments",
          "subscribe",
          "close");

  /** Words over a list of other pages, where they are all there is on a line. */
  private static final Set<String> RELATED_LINES = Set.of("recommended", "related", "more stories");

  private static final int LONGEST = 600;

  /** 页脚出现“下一页”按钮: words in quotation marks are spoken of, not said. */
  private static final Pattern QUOTED = Pattern.compile("“[^“”]{1,20}”|「[^「」]{1,20}」");

  private Boilerplate() {}

  /**
   * What a site speaks about in {@code folded}, one block of a document's folded text; empty if no
   * site speaks.
   */
  public static Set<Family> families(CharSequence folded) {
    Set<Family> families = EnumSet.noneOf(Family.class);
    if (folded.length() > LONGEST) {
      return families;
    }
    String said = QUOTED.matcher(folded).replaceAll("“”");
    if (SiteVoice.in(said).isPlain()) {
      families.add(Family.VISITOR);
    }
    String line = said.strip().toLowerCase(Locale.ROOT);
    if (LINES.contains(line)) {
      families.add(Family.NAVIGATION);
    }
    if (RELATED_LINES.contains(line)) {
      families.add(Family.RELATED);
      families.add(Family.NAVIGATION);
    }
    // 版 权 所 有: letters set apart to look wide
    String closed = line.replace(" ", "");
    if (ANY.in(line) || ANY.in(closed)) {
      FAMILIES.forEach(
          (family, phrases) -> {
            if (phrases.in(line) || phrases.in(closed)) {
              families.add(family);
            }
          });
    }
    return families;
  }

  /** Likewise for a block at the head or foot of a document, where a hint is enough. */
  static Set<Family> familiesAtAnEnd(CharSequence folded) {
    Set<Family> families = families(folded);
    if (folded.length() <= LONGEST && SiteVoice.in(folded).isLikely()) {
      families.add(Family.VISITOR);
    }
    return families;
  }

  private static Mentions mentions(List<String> phrases) {
    return Mentions.of(phrases.toArray(String[]::new));
  }
}
