package dev.stet.rules.watermark;

import dev.stet.core.analysis.Boilerplate;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A run of short lines that together are a page's menu or its list of other pages: no sentence
 * among them, and enough of the words that every menu has (首页, 登录, 更多; Home, Search, Log in).
 *
 * <p>What a menu lists is different on every site, so what counts is the shape and the few words
 * all of them share, wherever in the page it stands.
 */
final class SiteMenu implements Rule {
  private static final int SHORTEST_RUN = 6;
  private static final int LEAST_WORDS = 3;

  /** One line in so many must be a menu's own word. */
  private static final int LINES_TO_A_WORD = 9;

  private static final int LONGEST_LINE = 36;
  private static final int LONGEST_ENGLISH_LINE = 48;

  private static final Set<String> WORDS =
      Set.of(
          "首页",
          "主页",
          "网站首页",
          "登录",
          "注册",
          "登录注册",
          "登录/注册",
          "退出",
          "更多",
          "搜索",
          "收藏",
          "分享",
          "回复",
          "举报",
          "评论",
          "点赞",
          "关注",
          "论坛",
          "博客",
          "专题",
          "专栏",
          "下载",
          "客户端",
          "手机版",
          "电脑版",
          "移动端",
          "帮助",
          "反馈",
          "意见反馈",
          "联系我们",
          "关于我们",
          "网站地图",
          "友情链接",
          "我的收藏",
          "我的关注",
          "个人中心",
          "会员中心",
          "我的下载",
          "我的订单",
          "私信",
          "消息",
          "系统通知",
          "设为首页",
          "加入收藏",
          "导航",
          "频道",
          "直播",
          "视频",
          "图片",
          "滚动",
          "热榜",
          "排行",
          "排行榜",
          "标签",
          "热门标签",
          "商城",
          "活动",
          "招聘",
          "问答",
          "学院",
          "资讯",
          "攻略",
          "新闻",
          "体育",
          "财经",
          "娱乐",
          "科技",
          "军事",
          "国际",
          "汽车",
          "房产",
          "时尚",
          "健康",
          "旅游",
          "微博",
          "微信",
          "政务公开",
          "互动交流",
          "办事服务",
          "新闻中心",
          "产品中心",
          "公司简介",
          "人才招聘",
          "在线咨询",
          "下载中心",
          "发布",
          "刷新",
          "表情",
          "取消",
          "确认",
          "提示",
          "写博客",
          "home",
          "search",
          "menu",
          "log in",
          "login",
          "log out",
          "logout",
          "sign in",
          "sign up",
          "register",
          "subscribe",
          "newsletters",
          "newsletter",
          "video",
          "videos",
          "photos",
          "photography",
          "podcasts",
          "sports",
          "opinion",
          "business",
          "technology",
          "tech",
          "world",
          "politics",
          "entertainment",
          "lifestyle",
          "travel",
          "health",
          "science",
          "arts",
          "style",
          "food",
          "money",
          "markets",
          "careers",
          "jobs",
          "contact us",
          "contact",
          "about",
          "about us",
          "help",
          "faq",
          "faqs",
          "support",
          "privacy policy",
          "privacy",
          "terms of use",
          "terms of service",
          "terms",
          "site map",
          "sitemap",
          "advertise",
          "advertise with us",
          "feedback",
          "blog",
          "blogs",
          "forum",
          "forums",
          "shop",
          "store",
          "my account",
          "rss",
          "rss feeds",
          "facebook",
          "twitter",
          "instagram",
          "youtube",
          "linkedin",
          "pinterest",
          "email",
          "share",
          "tweet",
          "save",
          "more",
          "comments",
          "crossword",
          "obituaries",
          "classifieds",
          "corrections",
          "magazine",
          "weather",
          "events",
          "archive",
          "archives",
          "categories",
          "gallery",
          "donate",
          "press",
          "community",
          "read article",
          "related searches");

  private static final Pattern SENTENCE = Pattern.compile("[。！？；!?;]$|[.]$|，.*，|,.*,");

  /** What heads a list of other pages. */
  private static final Pattern LISTS =
      Pattern.compile(
          "(?:相关|推荐|热门|热点|精彩|最新|视频|图片|滚动|今日|本周)(?:新闻|阅读|推荐|排行|图集|内容|文章|资讯|专题|视频|评论|关注)");

  private static final Pattern DIVIDERS = Pattern.compile("[|丨/·•\\s>»+\\-—_*]+");

  private final RuleInfo info;

  SiteMenu(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void check(Document document, Reporter reporter) {
    List<Block> blocks = document.blocks();
    int from = 0;
    while (from < blocks.size()) {
      int to = from;
      while (to < blocks.size() && isShort(document, blocks.get(to))) {
        to++;
      }
      run(document, blocks, from, to, reporter);
      from = to + 1;
    }
  }

  /** Reports what of the short lines {@code from} to {@code to} lies between menu words. */
  private void run(Document document, List<Block> blocks, int from, int to, Reporter reporter) {
    int start = -1;
    int last = -1;
    int words = 0;
    for (int i = from; i < to; i++) {
      if (!isMenuWord(document, blocks.get(i))) {
        continue;
      }
      if (last >= 0 && i - last > LINES_TO_A_WORD) {
        report(document, blocks, start, last, words, reporter);
        words = 0;
        start = -1;
      }
      start = start < 0 ? i : start;
      last = i;
      words++;
    }
    if (last >= 0) {
      report(document, blocks, start, last, words, reporter);
    }
  }

  private void report(
      Document document, List<Block> blocks, int start, int last, int words, Reporter reporter) {
    int lines = last - start + 1;
    if (lines < SHORTEST_RUN || words < LEAST_WORDS || words * LINES_TO_A_WORD < lines) {
      return;
    }
    Span span = new Span(blocks.get(start).span().start(), blocks.get(last).span().end());
    reporter.report(
        Problem.of(info, span)
            .with("lines", lines)
            .with("first", document.text(blocks.get(start)).strip())
            .with("last", document.text(blocks.get(last)).strip()));
  }

  private static boolean isShort(Document document, Block block) {
    if (block.kind() == BlockKind.TABLE_CELL
        || block.kind() == BlockKind.CODE
        || block.role() == Role.CONTENTS
        || block.role() == Role.REFERENCES
        || block.role() == Role.CODE
        || block.label() != null) {
      return false;
    }
    String line = block.span().of(document.folded()).strip();
    boolean latin = line.chars().allMatch(c -> c < 0x2E80);
    return line.length() <= (latin ? LONGEST_ENGLISH_LINE : LONGEST_LINE)
        && !SENTENCE.matcher(line).find();
  }

  private static boolean isMenuWord(Document document, Block block) {
    String line = block.span().of(document.folded()).strip().toLowerCase(Locale.ROOT);
    if (WORDS.contains(line)
        || LISTS.matcher(line).matches()
        || !Boilerplate.families(line).isEmpty()) {
      return true;
    }
    String[] parts = DIVIDERS.split(line);
    if (parts.length < 2) {
      return false;
    }
    int known = 0;
    for (String part : parts) {
      known += WORDS.contains(part) ? 1 : 0;
    }
    return known >= 2;
  }
}
