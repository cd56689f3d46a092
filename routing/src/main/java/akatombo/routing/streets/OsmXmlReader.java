package akatombo.routing.streets;

import akatombo.routing.streets.ConversionOutcome.Converted;
import akatombo.routing.streets.ConversionOutcome.Unreadable;
import akatombo.routing.streets.OsmSink.Kind;
import akatombo.routing.streets.OsmSink.Member;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads OpenStreetMap XML (API 0.6, also as JOSM and Overpass write it) one entity at a time.
 *
 * <p>Document type declarations and with them all entities of other documents are refused.
 */
final class OsmXmlReader {

  private static final XMLInputFactory FACTORY = safeFactory();

  private final XMLStreamReader xml;
  private final OsmSink sink;
  private long nodes;
  private long ways;
  private long relations;

  private OsmXmlReader(XMLStreamReader xml, OsmSink sink) {
    this.xml = xml;
    this.sink = sink;
  }

  /** Hands all entities to the sink; what was handed over before a fault stays handed over. */
  static ConversionOutcome read(InputStream stream, OsmSink sink) throws IOException {
    XMLStreamReader xml;
    try {
      xml = FACTORY.createXMLStreamReader(stream);
    } catch (XMLStreamException e) {
      return new Unreadable(1, reason(e));
    }
    try {
      return new OsmXmlReader(xml, sink).readDocument();
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
      return new Unreadable(Math.max(1, line), reason(e));
    } catch (FormatFault e) {
      return new Unreadable(Math.max(1, xml.getLocation().getLineNumber()), e.reason);
    }
  }

  private static XMLInputFactory safeFactory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }

  private static String reason(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    int text = message.indexOf("Message: ");
    return "not well-formed XML: " + (text < 0 ? message : message.substring(text + 9));
  }

  private ConversionOutcome readDocument() throws XMLStreamException, IOException, FormatFault {
    if (!nextChild() || !"osm".equals(xml.getLocalName())) {
      throw new FormatFault("the first element must be <osm>");
    }
    while (nextChild()) {
      switch (xml.getLocalName()) {
        case "node" -> readNode();
        case "way" -> readWay();
        case "relation" -> readRelation();
        default -> skipElement();
      }
    }
    if (ways == 0) {
      throw new FormatFault("no <way> in the file: nothing to walk on");
    }
    return new Converted(nodes, ways, relations);
  }

  private void readNode() throws XMLStreamException, IOException, FormatFault {
    long id = id("id");
    boolean deleted = isDeleted();
    double lat = deleted ? 0 : degrees("lat", 90);
    double lon = deleted ? 0 : degrees("lon", 180);
    Map<String, String> tags = new LinkedHashMap<>();
    while (nextChild()) {
      readTag(tags);
      skipElement();
    }
    if (!deleted) {
      sink.node(id, lat, lon, tags);
      nodes++;
    }
  }

  private void readWay() throws XMLStreamException, IOException, FormatFault {
    long id = id("id");
    boolean deleted = isDeleted();
    List<Long> refs = new ArrayList<>();
    Map<String, String> tags = new LinkedHashMap<>();
    while (nextChild()) {
      if ("nd".equals(xml.getLocalName())) {
        refs.add(id("ref"));
      } else {
        readTag(tags);
      }
      skipElement();
    }
    if (!deleted) {
      sink.way(id, refs, tags);
      ways++;
    }
  }

  private void readRelation() throws XMLStreamException, IOException, FormatFault {
    long id = id("id");
    boolean deleted = isDeleted();
    List<Member> members = new ArrayList<>();
    Map<String, String> tags = new LinkedHashMap<>();
    while (nextChild()) {
      if ("member".equals(xml.getLocalName())) {
        members.add(member());
      } else {
        readTag(tags);
      }
      skipElement();
    }
    if (!deleted) {
      sink.relation(id, members, tags);
      relations++;
    }
  }

  private Member member() throws FormatFault {
    String type = text("type");
    Kind kind =
        switch (type) {
          case "node" -> Kind.NODE;
          case "way" -> Kind.WAY;
          case "relation" -> Kind.RELATION;
          default -> throw new FormatFault("<member type=\"" + type + "\"> is not known");
        };
    String role = xml.getAttributeValue(null, "role");
    return new Member(kind, id("ref"), role == null ? "" : role);
  }

  private void readTag(Map<String, String> tags) throws FormatFault {
    if ("tag".equals(xml.getLocalName())) {
      tags.put(text("k"), text("v"));
    }
  }

  /** Moves to the next child element; false at the end of the parent. */
  private boolean nextChild() throws XMLStreamException, FormatFault {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          return true;
        }
        case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
          return false;
        }
        case XMLStreamConstants.DTD ->
            throw new FormatFault("a document type declaration (<!DOCTYPE) is not allowed");
        default -> {}
      }
    }
    return false;
  }

  /** Moves to the end of the element that has just begun. */
  private void skipElement() throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }

  /** Editors keep what was deleted in the file until it is uploaded. */
  private boolean isDeleted() {
    return "delete".equals(xml.getAttributeValue(null, "action"))
        || "false".equals(xml.getAttributeValue(null, "visible"));
  }

  private long id(String attribute) throws FormatFault {
    String text = text(attribute);
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw fault(attribute, text, "is not a whole number");
    }
  }

  private double degrees(String attribute, double limit) throws FormatFault {
    String text = text(attribute);
    try {
      double value = Double.parseDouble(text);
      if (Math.abs(value) <= limit) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw fault(attribute, text, "is not a number");
    }
    throw fault(attribute, text, "is not between -" + (int) limit + " and " + (int) limit);
  }

  private String text(String attribute) throws FormatFault {
    String value = xml.getAttributeValue(null, attribute);
    if (value == null) {
      throw new FormatFault("<" + xml.getLocalName() + "> has no " + attribute);
    }
    return value;
  }

  private FormatFault fault(String attribute, String value, String what) {
    String shown = value.length() > 40 ? value.substring(0, 40) + "…" : value;
    return new FormatFault(
        "<" + xml.getLocalName() + " " + attribute + "=\"" + shown + "\"> " + what);
  }

  /** Leaves the reading; never leaves this class. */
  private static final class FormatFault extends Exception {

    private final transient String reason;

    FormatFault(String reason) {
      super(reason, null, false, false);
      this.reason = reason;
    }
  }
}
