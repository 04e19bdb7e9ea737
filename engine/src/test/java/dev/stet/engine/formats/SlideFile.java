package dev.stet.engine.formats;

import dev.stet.core.document.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.sl.extractor.SlideShowExtractor;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;

/** A presentation by the words of each slide, and by those of its notes. */
record SlideFile(List<String> slides, List<String> notes) implements FileOnDisk {

  SlideFile(Path file) throws IOException {
    this(new ArrayList<>(), new ArrayList<>());
    try (InputStream in = Files.newInputStream(file);
        XMLSlideShow show = new XMLSlideShow(in);
        SlideShowExtractor<XSLFShape, XSLFTextParagraph> words = new SlideShowExtractor<>(show)) {
      for (XSLFSlide slide : show.getSlides()) {
        slides.add(part(words, slide, false));
        notes.add(part(words, slide, true));
      }
    }
  }

  private static String part(
      SlideShowExtractor<XSLFShape, XSLFTextParagraph> words, XSLFSlide slide, boolean notes) {
    words.setSlidesByDefault(!notes);
    words.setNotesByDefault(notes);
    return words.getText(slide);
  }

  @Override
  public String wordsAt(Place place) {
    Place.Slide at = (Place.Slide) place;
    return ("notes".equals(at.shape()) ? notes : slides).get(at.slide() - 1);
  }
}
