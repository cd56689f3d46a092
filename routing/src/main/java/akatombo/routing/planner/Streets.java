package akatombo.routing.planner;

import akatombo.gtfs.GeoPoint;
import akatombo.routing.streets.ConversionOutcome;
import akatombo.routing.streets.StreetFiles;
import akatombo.routing.streets.WalkingLattice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Streets at hand, ready to be put into a graph folder as PBF. */
sealed interface Streets {

  /** Stands for the content in the name of a graph. */
  String identity();

  /** Writes PBF. */
  void writeTo(Path pbf) throws IOException, PlannerFault;

  /** Whether walking on them is an estimate. */
  boolean isEstimated();

  /** A file of OpenStreetMap data, XML or PBF. */
  record Mapped(Path file, StreetFiles.Format format, String identity) implements Streets {

    static Mapped of(Path file) throws PlannerFault {
      try {
        StreetFiles.Format format = StreetFiles.formatOf(file);
        if (format == StreetFiles.Format.UNKNOWN) {
          throw new PlannerFault(file + " is neither OpenStreetMap XML nor PBF");
        }
        return new Mapped(file, format, Sha256.of(file));
      } catch (NoSuchFileException e) {
        throw new PlannerFault("no file of streets at " + file, e);
      } catch (IOException e) {
        throw new PlannerFault("cannot read the streets " + file + ": " + e.getMessage(), e);
      }
    }

    @Override
    public void writeTo(Path pbf) throws IOException, PlannerFault {
      switch (format) {
        case XML -> {
          if (StreetFiles.convert(file, pbf)
              instanceof ConversionOutcome.Unreadable(int line, String reason)) {
            throw new PlannerFault(file + ", line " + line + ": " + reason);
          }
        }
        case PBF, UNKNOWN -> LinkOrCopy.file(file, pbf);
      }
    }

    @Override
    public boolean isEstimated() {
      return false;
    }
  }

  /** No map: a lattice around the stops. */
  record Generated(List<GeoPoint> stops) implements Streets {

    @Override
    public String identity() {
      return "lattice-1";
    }

    @Override
    public void writeTo(Path pbf) throws IOException, PlannerFault {
      if (stops.isEmpty()) {
        throw new PlannerFault("no stop of the feeds has a place: nothing to walk to");
      }
      StreetFiles.write(WalkingLattice.around(stops), pbf);
    }

    @Override
    public boolean isEstimated() {
      return true;
    }
  }

  /** Files that never change are linked; across disks they are copied. */
  final class LinkOrCopy {

    private LinkOrCopy() {}

    static void file(Path from, Path to) throws IOException {
      Files.deleteIfExists(to);
      try {
        Files.createLink(to, from.toRealPath());
      } catch (IOException | UnsupportedOperationException e) {
        Files.copy(from, to);
      }
    }
  }
}
