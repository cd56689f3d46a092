package akatombo.routing.streets;

import akatombo.gtfs.GeoPoint;
import akatombo.routing.WalkFacts;
import akatombo.routing.streets.ConversionOutcome.Converted;
import akatombo.routing.streets.ConversionOutcome.Unreadable;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Street networks as files; the planner reads PBF only. */
public final class StreetFiles {

  private static final int HEAD_BYTES = 64;

  private StreetFiles() {}

  /** What a file holds, by its first bytes rather than by its name. */
  public enum Format {
    PBF,
    XML,
    UNKNOWN
  }

  /** Looks at the first bytes of a file. */
  public static Format formatOf(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD_BYTES);
    }
    String text = new String(head, StandardCharsets.ISO_8859_1);
    if (text.startsWith("OSMHeader", 6)) {
      return Format.PBF;
    }
    String trimmed = text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text;
    return trimmed.stripLeading().startsWith("<") ? Format.XML : Format.UNKNOWN;
  }

  /** Turns OpenStreetMap XML into PBF; {@code pbf} appears only when all went well. */
  public static ConversionOutcome convert(Path xml, Path pbf) throws IOException {
    Path part = pbf.resolveSibling(pbf.getFileName() + ".part");
    try {
      ConversionOutcome outcome;
      try (InputStream in = new BufferedInputStream(Files.newInputStream(xml));
          OutputStream out = new BufferedOutputStream(Files.newOutputStream(part));
          OsmPbfWriter writer = OsmPbfWriter.to(out)) {
        outcome = OsmXmlReader.read(in, writer);
      }
      return switch (outcome) {
        case Converted converted -> {
          Files.move(part, pbf, StandardCopyOption.REPLACE_EXISTING);
          yield converted;
        }
        case Unreadable unreadable -> unreadable;
      };
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** What a map in PBF says of some walks, in their order. */
  public static List<WalkFacts> survey(Path pbf, List<List<GeoPoint>> lines) throws IOException {
    NearStreets near = new NearStreets(lines);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(pbf))) {
      OsmPbfReader.read(in, near);
    }
    return lines.stream().map(line -> LineWalk.of(near, line)).toList();
  }

  /** Writes a lattice as PBF. */
  public static void write(WalkingLattice lattice, Path pbf) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(pbf));
        OsmPbfWriter writer = OsmPbfWriter.to(out)) {
      lattice.drawOn(writer);
    }
  }
}
