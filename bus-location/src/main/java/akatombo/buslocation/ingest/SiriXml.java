package akatombo.buslocation.ingest;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Finds the {@code VehicleActivity} elements of a SIRI document as texts by path below them,
 * without building the document: no DOCTYPE, no entities but XML's five, bounded depth and text.
 */
final class SiriXml {

  private static final String ACTIVITY = "VehicleActivity";

  /** A document without any of these is none of SIRI; one of the others may be empty. */
  private static final Set<String> EXPECTED =
      Set.of("Siri", "ServiceDelivery", "VehicleMonitoringDelivery", ACTIVITY);

  private static final int DEPTH_MAX = 40;
  private static final int TEXT_CHARS_MAX = 1_000;
  private static final int TEXTS_MAX = 500;
  private static final XMLInputFactory FACTORY = factory();

  private SiriXml() {}

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> {
      throw new XMLStreamException("nothing outside of the document is read");
    });
    return factory;
  }

  /** Why a document is not taken, in our words: the parser's own tell of its inside. */
  static final class NoSiriException extends Exception {

    private static final long serialVersionUID = 1;

    NoSiriException(String reason) {
      super(reason);
    }
  }

  /**
   * The activities in the order of the document.
   *
   * @throws NoSiriException when it is no document, or has what it may not have
   */
  static List<Map<String, String>> activities(byte[] body) throws NoSiriException {
    try {
      XMLStreamReader in = FACTORY.createXMLStreamReader(new StringReader(text(body)));
      try {
        return activities(in);
      } finally {
        in.close();
      }
    } catch (XMLStreamException e) {
      Location at = e.getLocation();
      throw new NoSiriException(
          at == null || at.getLineNumber() < 1
              ? "no well-formed XML"
              : "no well-formed XML at line %d, column %d"
                  .formatted(at.getLineNumber(), at.getColumnNumber()));
    }
  }

  private static List<Map<String, String>> activities(XMLStreamReader in)
      throws XMLStreamException, NoSiriException {
    boolean isSiri = false;
    List<Map<String, String>> activities = new ArrayList<>();
    int depth = 0;
    while (in.hasNext()) {
      int event = in.next();
      refuse(event);
      if (event == XMLStreamConstants.START_ELEMENT) {
        isSiri |= EXPECTED.contains(in.getLocalName());
        if (in.getLocalName().equals(ACTIVITY)) {
          activities.add(activity(in, depth));
        } else {
          depth = deeper(depth);
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
    if (!isSiri) {
      throw new NoSiriException(
          "no SIRI document: the element Siri, with ServiceDelivery/VehicleMonitoringDelivery in"
              + " it, is not there");
    }
    return activities;
  }

  /** Deliveries are UTF-8; decoded here, wrong bytes are an answer and no line on the console. */
  private static String text(byte[] body) throws NoSiriException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new NoSiriException("the document is not UTF-8");
    }
  }

  /** The texts below an activity, from its start to its end. */
  private static Map<String, String> activity(XMLStreamReader in, int above)
      throws XMLStreamException, NoSiriException {
    Map<String, String> texts = new HashMap<>();
    Deque<String> path = new ArrayDeque<>();
    StringBuilder text = new StringBuilder();
    while (in.hasNext()) {
      int event = in.next();
      refuse(event);
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> {
          var _ = deeper(above + path.size());
          path.addLast(in.getLocalName());
          text.setLength(0);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> append(text, in);
        case XMLStreamConstants.END_ELEMENT -> {
          if (path.isEmpty()) {
            return texts;
          }
          keep(texts, String.join("/", path), text.toString().strip());
          text.setLength(0);
          path.removeLast();
        }
        default -> {} // comments and instructions say nothing of vehicles
      }
    }
    throw new NoSiriException("the document ends within an activity");
  }

  /** The first of a name counts: what comes again is the same in another language. */
  private static void keep(Map<String, String> texts, String path, String text) {
    if (!text.isEmpty() && texts.size() < TEXTS_MAX) {
      var _ = texts.putIfAbsent(path, text);
    }
  }

  private static void append(StringBuilder text, XMLStreamReader in) {
    int room = TEXT_CHARS_MAX - text.length();
    text.append(in.getTextCharacters(), in.getTextStart(), Math.min(room, in.getTextLength()));
  }

  private static int deeper(int depth) throws NoSiriException {
    if (depth >= DEPTH_MAX) {
      throw new NoSiriException("deeper than " + DEPTH_MAX + " elements");
    }
    return depth + 1;
  }

  private static void refuse(int event) throws NoSiriException {
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new NoSiriException("no DOCTYPE and no entities may be used");
    }
  }
}
