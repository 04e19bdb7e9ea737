package dev.stet.engine.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The XML of a container's part, as a tree. */
final class XmlPart {
  private XmlPart() {}

  static Document read(Path container, String name)
      throws IOException, ParserConfigurationException, SAXException {
    try (ZipFile zip = new ZipFile(container.toFile())) {
      ZipEntry entry = zip.getEntry(name);
      if (entry == null) {
        throw new AssertionError(container + " has no " + name);
      }
      try (InputStream in = zip.getInputStream(entry)) {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
      }
    }
  }

  /** The elements called {@code name} in {@code parent}, in their order. */
  static List<Element> all(Document parent, String name) {
    return elements(parent.getElementsByTagName(name));
  }

  static List<Element> all(Element parent, String name) {
    return elements(parent.getElementsByTagName(name));
  }

  private static List<Element> elements(NodeList nodes) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  /** Whether {@code node} stands in an element called {@code name}. */
  static boolean isInside(Node node, String name) {
    for (Node up = node.getParentNode(); up != null; up = up.getParentNode()) {
      if (up.getNodeName().equals(name)) {
        return true;
      }
    }
    return false;
  }
}
