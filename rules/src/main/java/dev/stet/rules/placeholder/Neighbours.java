package dev.stet.rules.placeholder;

/**
 * The words beside a mask that tell what it hides: units after a figure, suffixes after a name, and
 * the words with which an x is no mask at all.
 */
final class Neighbours {
  /** What follows a figure in a report. Money, measures, counted things, parts of a date. */
  static final Vocabulary UNITS =
      Vocabulary.of(
          "% ‰ 元 万 亿 万元 亿元 千元 百万元 千万元 万美元 亿美元 美元 港元 欧元 日元 万亿元 万亿 个百分点 百分点 余元 多元",
          "年 年度 月 月份 日 号 时 点 分 秒 季度 周 周年 天 小时 分钟 个月 年级 岁 周岁 年间 年代",
          "个 名 人 户 家 件 项 次 条 座 处 亩 公顷 公里 千米 米 厘米 毫米 平方 平方米 平方公里 立方 立方米 平米 ㎡ 里",
          "吨 公斤 千克 克 斤 毫克 毫升 升 千瓦 兆瓦 千瓦时 度 摄氏度 ℃ 万千瓦 亿千瓦时 万吨 万亩 万人 万户 万人次 万次 万头",
          "场 批 期 届 册 篇 份 台 套 辆 间 倍 例 所 位 头 只 棵 株 艘 级 类 种 对 组 队 门 课时 学时 学分 页 章 节 款 张 块 片 支 根",
          "颗 幅 盏 口 眼 栋 幢 层 床 箱 袋 瓶 桶 车 趟 班 讲 轮 起 宗 笔 人次 户次 场次 车次 架次 件次 名次 枚 把 艘 匹 尾 羽 标段 股",
          "余 多 多名 多人 多万元 余万元 余人 余户 余名 余个 多个 来个 分之 学年 学期 周次 道 步 面 栏 届次 包 例次 人份");

  /** Units that only figures have: a model or a road is never followed by one. */
  static final Vocabulary STRICT_UNITS =
      Vocabulary.of(
          "% ‰ 元 万 亿 万元 亿元 千元 万美元 亿美元 美元 个百分点 百分点 余 多 余元 多元 人 户 亩 个 名 吨 公斤 公里 项 件 次 家 座 处",
          "平方米 公顷 千瓦 期 场 例 年 月 日 天 岁 棵 株 头 只 份 册 张 条 米 人次 户次 场次 万吨 万亩 万人 台 套 辆 间 所 位 等奖 等功");

  /** What only follows a sum or a share, never a model, a size or a magnification. */
  static final Vocabulary SUMS = Vocabulary.of("% ‰ 元 万元 亿元 千元 万 亿 万美元 亿美元 美元 个百分点 百分点 亩 户 多 余 期");

  static final Vocabulary DATE_PARTS = Vocabulary.of("年 月 日 年度 月份 号");

  /** What follows the name of a place, an office, a company or a person. */
  static final Vocabulary SUFFIXES =
      Vocabulary.of(
          "省 市 区 县 镇 乡 村 街道 社区 街 路 巷 弄 州 旗 盟 屯 寨 庄 岛 河 溪 江 湖 山 港 桥 水库 大道 大桥 段 片区 新区 开发区",
          "局 厅 部 委 办 办公室 院 学院 大学 中学 小学 幼儿园 学校 校 系 专业 公司 集团 厂 企业 银行 医院 卫生院 科室 科 处 室 所 站 队",
          "中心 法院 检察院 派出所 人民政府 政府 党委 党支部 支部 党组 委员会 协会 学会 商会 基金会 联合会 工会 团委 妇联 纪委 有限公司",
          "同志 先生 女士 小姐 老师 教授 医生 律师 法官 师傅 书记 总书记 主席 总理 主任 局长 县长 市长 省长 镇长 乡长 村长 区长 科长",
          "处长 所长 站长 院长 校长 部长 厅长 司长 经理 总经理 董事长 总裁 工程师 秘书长 会长 理事长 代表 委员 同学 班主任 护士 患者",
          "工程 项目 平台 系统 基地 广场 大厦 小区 园区 产业园 楼 馆 店 酒店 超市 市场 品牌 产品 课题 课程 活动 会议 大会 全会 大 精神",
          "工作 任务 方案 规划 计划 报告 文件 通知 办法 条例 制度 单位 部门 行业 产业 领域 地区 高速 铁路 公路 机场 车站 籍 班 股 组",
          "科技 水利 建设 集团公司 事件 案件 事故 设备 软件 合同 协议 杯 奖 标准 规范 技术 研究 问题 情况 担当 特色");

  /** Suffixes that leave no doubt even after a star or a single sign. */
  static final Vocabulary PLACES_AND_PEOPLE =
      Vocabulary.of(
          "省 市 区 县 镇 乡 村 街道 社区 州 旗 局 厅 学院 大学 中学 小学 公司 集团 医院 卫生院 法院 检察院 派出所 人民政府 政府",
          "科技 党委 党支部 委员会 有限公司 同志 先生 女士 书记 总书记 主席 总理 主任 局长 县长 市长 省长 镇长 乡长 村长 区长 科长 处长 院长",
          "医生 大夫 护士 师傅 会长 秘书长 组长 队长 站长 所长 班长 厂长 店长 同学 工程师 副主任 副局长 副书记 副县长 副市长 副校长 副院长 副主席",
          "校长 部长 厅长 经理 总经理 董事长 律师 法官 老师 教授 大 大精神 水库 水厂 路 河 溪");

  /** With these after it, an x is a ray, an axis or a size. */
  static final Vocabulary X_WORDS =
      Vocabulary.of(
          "光 射线 线 轴 染色体 连锁 坐标 值 方向 型 战警 形 档案 因子 片 波段 理论 世代 族 行 架构 系列 世纪 核型 综合征 代 档 刀 教授 任务 轴线 分量 平台",
          "染色 平面 变量 列 次方 的值 项系数 县道 省道");

  /** With these before it, an x is a variable. */
  static final Vocabulary VARIABLES =
      Vocabulary.of("轴 变量 参数 设 令 未知数 函数 自变量 因变量 系数 代号 型号 键 字母 按 点 当 对 求 关于");

  /** Words before a quotation that only shows how to write something. */
  static final Vocabulary MENTIONS =
      Vocabulary.of(
          "用 写 写明 写成 写为 如 例如 比如 即 形如 格式为 格式 表述为 称为 称作 命名为 改为 标注 填写 注明 使用 采用 以 叫 输入 显示为 在 加 标 标明 替换为 字样",
          "写作 记作 记为 表示为 符号 打 画 填 勾 选");

  /** What is said of a sign that stands for something. */
  static final Vocabulary STAND_FOR = Vocabulary.of("代替 表示 替代 隐去 指代 代之 来代 标示");

  /** After a quotation these say that it is a name: 以“xxx”为主题, “××”行动. */
  static final Vocabulary NAMED =
      Vocabulary.of(
          "战略 总体思路 思路 部署 发展 理念 精神 思想 模式 工程 计划 目标 格局 体系 路线 工作法 机制 为主题 为题 为载体 为抓手 为契机 为内容 为品牌 主题 系列 行动 讲座 比赛 大赛 竞赛 论坛 称号 论文 一文 讲话 演讲 志愿 号 牌 奖项");

  /** What stands before a name or a number that is asked for. */
  static final Vocabulary LEADS =
      Vocabulary.of(
          "联系人 姓名 法定代表人 负责人 电话 地址 编号 单位 申请人 学号 班级 手机 邮箱 党的 家住 现住 身份证号 户主 作者 指导教师 法人 委托人 经办人 签名 名称 住址 账号 代码 邮编 传真 记者 通讯员 摄影 主编 编辑 责任编辑 主持人 主讲人 住院号 病历号 床号 车牌号 合同号");

  /** A row of signs behind one of these is a rating or a secret, not a gap. */
  static final Vocabulary RATINGS =
      Vocabulary.of("评分 评级 星级 难度 指数 密码 口令 热度 推荐度 等级 星 打分 五星 四星 三星 得分 评价 密钥 验证码 显著性 重要性 优先级 重要程度");

  /** What stands after 党 alone: a site's filter struck the word out of X建引领, X员干部. */
  static final Vocabulary STRUCK_OUT =
      Vocabulary.of(
          "建引领 建工作 建品牌 建促 建带 建阵地 员干部 员大会 员活动 员先锋 员队伍 委会 委书记 委政府 组书记 组织书记 支部 务公开 政机关",
          "政领导 政干部 风廉政 内政治 史学习 纪国法 纪处分 的十八大 的十九大 的二十大");

  static final Vocabulary ENGLISH_UNITS =
      Vocabulary.of(
          "% percent per kN kPa MPa bar dB Hz kHz MHz ha acres square cubic litres gallons feet ft miles l ml mg g boxes tins kW kWh MWh GWh million billion thousand years year months month weeks week days day hours hour minutes",
          "people persons users customers employees students patients participants respondents members pages points percentage",
          "km kg m cm mm mg ml kW MW GB MB TB USD EUR GBP RMB CNY dollars euros yuan tons tonnes items units times shares out");

  static final Vocabulary ENGLISH_SUFFIXES =
      Vocabulary.of(
          "Co Co. Ltd Ltd. Inc Inc. Corp Corp. LLC Company Corporation University College School Hospital Bank Group Department",
          "Committee Street Road Avenue County City Province District Institute Agency Ministry Office Center Centre Limited Town Village Project",
          "Room Hotel Hall Theatre Theater Club Park Lane Foundation Trust Council Association Society Church Library Museum Programme Fund Branch");

  static final Vocabulary MONTHS =
      Vocabulary.of(
          "January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec");

  static final Vocabulary ENGLISH_LEADS =
      Vocabulary.of(
          "Mr Mr. Mrs Mrs. Ms Ms. Dr Dr. Prof Prof. Cllr Cllr. Capt. Rev Rev. Sir Judge Inspector Dear Miss page pages Page p. pp. No. Nos. no. nos. Room Suite Invoice Ref Ref. Tel Tel. Fax Phone",
          "RFC ID ID: by: of: to: from: Date: Name: Attn: Attention: dated on: version");

  private static final String SURNAMES =
      "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛"
          + "叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔"
          + "贺赖龚文";

  private Neighbours() {}

  static boolean isSurname(char c) {
    return SURNAMES.indexOf(c) >= 0;
  }
}
