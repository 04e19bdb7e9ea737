package dev.stet.readers.pdf;

import dev.stet.readers.layout.Tag;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.MissingOperandException;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Reads the content streams of pages, one after the other: each character with its place and look,
 * the straight lines, and roughly what else is painted. Not thread-safe.
 */
final class ContentReader extends PDFStreamEngine {
  /** Forms drawn by forms; deeper ones are cut off, as in PDFBox itself. */
  private static final int DEEPEST = 30;

  private static final float PALE = 0.4f;

  /** Names of glyphs, and what PDFBox knows beyond Adobe's; making it takes longer than a page. */
  private static final GlyphList GLYPHS = glyphList();

  private final Budget budget;
  private final Streams streams;

  private final Layers layers;
  private final Structure structure;
  private final Map<PDFont, Typeface> typefaces = new HashMap<>();
  private final Deque<Marked> marked = new ArrayDeque<>();

  /** The forms that are being drawn; one that draws itself is not drawn again. */
  private final Deque<COSDictionary> open = new ArrayDeque<>();

  private PDRectangle visible = new PDRectangle();
  private Map<Integer, Tag> tags = Map.of();
  private List<Drawn> drawn = new ArrayList<>();
  private List<float[]> lines = new ArrayList<>();
  private Painted painted = new Painted();
  private int unknown;
  private boolean whole = true;
  private final Path path = new Path();
  private @Nullable PDColor lastColor;
  private float lastBrightness;
  private boolean inWatermark;

  ContentReader(Budget budget, Streams streams, Layers layers, Structure structure) {
    this.budget = budget;
    this.streams = streams;
    this.layers = layers;
    this.structure = structure;
    addOperator(new BeginText(this));
    addOperator(new EndText(this));
    addOperator(new SetFontAndSize(this));
    addOperator(new MoveText(this));
    addOperator(new MoveTextSetLeading(this));
    addOperator(new NextLine(this));
    addOperator(new SetCharSpacing(this));
    addOperator(new SetTextHorizontalScaling(this));
    addOperator(new SetTextLeading(this));
    addOperator(new SetTextRenderingMode(this));
    addOperator(new SetTextRise(this));
    addOperator(new SetWordSpacing(this));
    addOperator(new ShowText(this));
    addOperator(new ShowTextAdjusted(this));
    addOperator(new ShowTextLine(this));
    addOperator(new ShowTextLineAndSpace(this));
    addOperator(new Concatenate(this));
    addOperator(new Restore(this));
    addOperator(new Save(this));
    addOperator(new SetGraphicsStateParameters(this));
    addOperator(new SetMatrix(this));
    addOperator(new SetNonStrokingColor(this));
    addOperator(new SetNonStrokingColorN(this));
    addOperator(new SetNonStrokingColorSpace(this));
    addOperator(new SetNonStrokingDeviceCMYKColor(this));
    addOperator(new SetNonStrokingDeviceGrayColor(this));
    addOperator(new SetNonStrokingDeviceRGBColor(this));
    addOperator(new BeginMarkedContentSequence(this));
    addOperator(new BeginMarkedContentSequenceWithProperties(this));
    addOperator(new EndMarkedContentSequence(this));
  }

  private static GlyphList glyphList() {
    try (InputStream in =
        GlyphList.class.getResourceAsStream(
            "/org/apache/pdfbox/resources/glyphlist/additional.txt")) {
      return in == null
          ? GlyphList.getAdobeGlyphList()
          : new GlyphList(GlyphList.getAdobeGlyphList(), in);
    } catch (IOException e) {
      return GlyphList.getAdobeGlyphList();
    }
  }

  /** What is drawn on {@code page}, annotations left aside. */
  Content read(PDPage page) throws IOException {
    begin(page);
    for (Iterator<PDStream> contents = page.getContentStreams(); contents.hasNext(); ) {
      whole &= streams.isWhole(contents.next().getCOSObject());
    }
    processPage(page);
    return soFar();
  }

  /** Whether nothing of the page that was read last is lost in a damaged stream. */
  boolean isWhole() {
    return whole;
  }

  /** What was read of a page that broke off. */
  Content soFar() {
    return new Content(drawn, lines, painted, unknown);
  }

  private void begin(PDPage page) {
    budget.page();
    visible = page.getCropBox();
    tags = structure.of(page);
    drawn = new ArrayList<>();
    lines = new ArrayList<>();
    painted = new Painted();
    unknown = 0;
    whole = true;
    lastColor = null;
    marked.clear();
    open.clear();
    path.clear();
  }

  /** What a page draws. */
  record Content(List<Drawn> drawn, List<float[]> lines, Painted painted, int unknown) {}

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    budget.operator();
    switch (operator.getName()) {
      case OperatorName.APPEND_RECT -> rectangle(operands);
      case OperatorName.MOVE_TO -> point(operands, 0, true);
      case OperatorName.LINE_TO -> point(operands, 0, false);
      case OperatorName.CURVE_TO -> curve(operands, 4);
      case OperatorName.CURVE_TO_REPLICATE_INITIAL_POINT,
          OperatorName.CURVE_TO_REPLICATE_FINAL_POINT ->
          curve(operands, 2);
      case OperatorName.CLOSE_PATH -> path.close();
      case OperatorName.STROKE_PATH, OperatorName.CLOSE_AND_STROKE -> paint(false, true);
      case OperatorName.FILL_NON_ZERO, OperatorName.FILL_EVEN_ODD, "F" -> paint(true, false);
      case OperatorName.FILL_NON_ZERO_AND_STROKE,
          OperatorName.FILL_EVEN_ODD_AND_STROKE,
          OperatorName.CLOSE_FILL_NON_ZERO_AND_STROKE,
          OperatorName.CLOSE_FILL_EVEN_ODD_AND_STROKE ->
          paint(true, true);
      case OperatorName.ENDPATH -> path.clear();
      case OperatorName.SHADING_FILL -> shading();
      case OperatorName.BEGIN_INLINE_IMAGE -> image();
      case OperatorName.DRAW_OBJECT -> draw(operands);
      default -> super.processOperator(operator, operands);
    }
  }

  @Override
  protected void operatorException(Operator operator, List<COSBase> operands, IOException e)
      throws IOException {
    // one operator that makes no sense: the rest of the page may
    if (!(e instanceof MissingOperandException)) {
      unknown++;
    }
  }

  private static boolean numbers(List<COSBase> operands, int count) {
    if (operands.size() < count) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      if (!(operands.get(i) instanceof COSNumber)) {
        return false;
      }
    }
    return true;
  }

  private static float number(List<COSBase> operands, int i) {
    return ((COSNumber) operands.get(i)).floatValue();
  }

  private void point(List<COSBase> operands, int at, boolean first) {
    if (numbers(operands, at + 2)) {
      Point2D.Float p = transformedPoint(number(operands, at), number(operands, at + 1));
      path.to(p.x, p.y, first);
    }
  }

  private void curve(List<COSBase> operands, int at) {
    path.curved();
    point(operands, at, false);
  }

  private void rectangle(List<COSBase> operands) {
    if (numbers(operands, 4)) {
      float x = number(operands, 0);
      float y = number(operands, 1);
      Point2D.Float a = transformedPoint(x, y);
      Point2D.Float b = transformedPoint(x + number(operands, 2), y + number(operands, 3));
      path.rectangle(a.x, a.y, b.x, b.y);
    }
  }

  private void paint(boolean fill, boolean stroke) {
    if (!path.isEmpty()) {
      if (fill) {
        float alpha = (float) getGraphicsState().getNonStrokeAlphaConstant();
        if (path.thin()) {
          path.thinLines(lines);
        } else if (alpha > 0.05f) {
          painted.area(
              path.left(),
              path.bottom(),
              path.right(),
              path.top(),
              alpha < 0.5f ? 1 : brightness());
        }
      }
      if (stroke) {
        path.lines(lines);
        painted.stroke();
      }
    }
    path.clear();
  }

  private void shading() {
    painted.area(
        visible.getLowerLeftX(),
        visible.getLowerLeftY(),
        visible.getUpperRightX(),
        visible.getUpperRightY(),
        Painted.UNKNOWN);
  }

  private void image() {
    Point2D.Float a = transformedPoint(0, 0);
    Point2D.Float b = transformedPoint(1, 1);
    Point2D.Float c = transformedPoint(1, 0);
    Point2D.Float d = transformedPoint(0, 1);
    painted.image(
        Math.min(Math.min(a.x, b.x), Math.min(c.x, d.x)),
        Math.min(Math.min(a.y, b.y), Math.min(c.y, d.y)),
        Math.max(Math.max(a.x, b.x), Math.max(c.x, d.x)),
        Math.max(Math.max(a.y, b.y), Math.max(c.y, d.y)));
  }

  private void draw(List<COSBase> operands) throws IOException {
    if (operands.isEmpty() || !(operands.get(0) instanceof COSName name)) {
      return;
    }
    if (getResources().isImageXObject(name)) {
      image();
      return;
    }
    PDXObject object = getResources().getXObject(name);
    if (!(object instanceof PDFormXObject form)
        || getLevel() > DEEPEST
        || open.contains(form.getCOSObject())) {
      return;
    }
    budget.form();
    whole &= streams.isWhole(form.getCOSObject());
    open.push(form.getCOSObject());
    Layers.State state = layers.state(form.getCOSObject());
    boolean was = inWatermark;
    marked.push(new Marked(Marked.Role.of(state), null));
    inWatermark = was || layers.watermarkForm(form.getCOSObject());
    increaseLevel();
    try {
      if (form instanceof PDTransparencyGroup group) {
        showTransparencyGroup(group);
      } else {
        showForm(form);
      }
    } finally {
      decreaseLevel();
      open.pop();
      inWatermark = was;
      marked.poll();
    }
  }

  @Override
  public void beginMarkedContentSequence(
      @Nullable COSName tag, @Nullable COSDictionary properties) {
    Marked.Role role = Marked.Role.NONE;
    Tag about = null;
    if (properties != null) {
      if (COSName.OC.equals(tag)) {
        role = Marked.Role.of(layers.stateOfGroup(properties));
      } else if (COSName.ARTIFACT.equals(tag)) {
        String subtype = properties.getNameAsString(COSName.SUBTYPE);
        if ("Watermark".equals(subtype)) {
          role = Marked.Role.WATERMARK;
        } else if ("Header".equals(subtype)) {
          about = new Tag(Tag.Kind.HEADER, 0, -1);
        } else if ("Footer".equals(subtype)) {
          about = new Tag(Tag.Kind.FOOTER, 0, -1);
        }
      }
      int mcid = properties.getInt(COSName.MCID);
      if (mcid >= 0 && tags.containsKey(mcid)) {
        about = tags.get(mcid);
      }
    }
    if (marked.size() < 1000) {
      marked.push(new Marked(role, about));
    }
  }

  @Override
  public void endMarkedContentSequence() {
    marked.poll();
  }

  private float brightness() {
    PDColor color = getGraphicsState().getNonStrokingColor();
    if (color != lastColor) {
      lastColor = color;
      lastBrightness = Brightness.of(color);
    }
    return lastBrightness;
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) {
    budget.glyph();
    Typeface face = typefaces.computeIfAbsent(font, f -> new Typeface(f, GLYPHS));
    String text = face.text(code);
    if (text.isEmpty()) {
      unknown++;
      return;
    }
    float a = matrix.getScaleX();
    float b = matrix.getShearY();
    float x = matrix.getTranslateX();
    float y = matrix.getTranslateY();
    float size = (float) Math.hypot(matrix.getShearX(), matrix.getScaleY());
    float along = displacement.getX();
    float dx = along * a;
    float dy = along * b;
    int angle = b == 0 && a > 0 ? 0 : degrees(b, a);
    if (face.vertical()) {
      // upright characters one under the other: read as a line that runs down
      dx = -size * matrixSin(angle);
      dy = -size;
      angle = Math.floorMod(angle - 90, 360);
      x -= size / 2;
    }
    PDGraphicsState state = getGraphicsState();
    RenderingMode mode = state.getTextState().getRenderingMode();
    boolean bold = face.bold() || mode == RenderingMode.FILL_STROKE;
    Drawn.Look look = Drawn.Look.PLAIN;
    Tag tag = null;
    for (Marked mark : marked) {
      tag = tag == null ? mark.tag : tag;
      if (mark.role == Marked.Role.HIDDEN) {
        look = Drawn.Look.HIDDEN_LAYER;
      } else if (mark.role == Marked.Role.WATERMARK && look == Drawn.Look.PLAIN) {
        look = Drawn.Look.WATERMARK;
      }
    }
    if (look == Drawn.Look.PLAIN) {
      look = inWatermark ? Drawn.Look.WATERMARK : look(state, mode, x + dx / 2, y + dy / 2, size);
    }
    drawn.add(new Drawn(text, x, y, dx, dy, size, angle, bold, look, tag));
  }

  private static float matrixSin(int angle) {
    return (float) Math.sin(Math.toRadians(angle));
  }

  private static int degrees(float b, float a) {
    return Math.floorMod((int) Math.round(Math.toDegrees(Math.atan2(b, a))), 360);
  }

  private Drawn.Look look(PDGraphicsState state, RenderingMode mode, float x, float y, float size) {
    float middle = y + 0.3f * size;
    if (!visible.contains(x, middle)) {
      return Drawn.Look.OFF_PAGE;
    }
    if (mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP) {
      // over an image it is what a scanner's program recognised
      return painted.imageAt(x, middle) ? Drawn.Look.PLAIN : Drawn.Look.INVISIBLE;
    }
    if (!mode.isFill()) {
      return Drawn.Look.PLAIN;
    }
    double alpha = state.getNonStrokeAlphaConstant();
    float bright = brightness();
    if (bright < 1 - PALE && alpha > 0.5) {
      return Drawn.Look.PLAIN;
    }
    float behind = painted.brightness(x, middle);
    if (Float.isNaN(bright) || Float.isNaN(behind)) {
      return Drawn.Look.PLAIN;
    }
    double contrast = Math.abs(bright - behind) * alpha;
    if (contrast < 0.02) {
      return Drawn.Look.SAME_COLOUR;
    }
    return contrast < PALE || alpha <= 0.5 ? Drawn.Look.PALE : Drawn.Look.PLAIN;
  }

  /** A stretch of marked content. */
  private record Marked(Role role, @Nullable Tag tag) {
    enum Role {
      NONE,
      HIDDEN,
      WATERMARK;

      static Role of(Layers.State state) {
        return switch (state) {
          case SHOWN -> NONE;
          case HIDDEN -> HIDDEN;
          case WATERMARK -> WATERMARK;
        };
      }
    }
  }
}
