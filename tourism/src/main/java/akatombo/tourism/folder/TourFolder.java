package akatombo.tourism.folder;

import akatombo.gtfs.Language;
import akatombo.tourism.Content;
import akatombo.tourism.Event;
import akatombo.tourism.InvalidContentException;
import akatombo.tourism.PoiId;
import akatombo.tourism.PointOfInterest;
import akatombo.tourism.Tour;
import akatombo.tourism.content.ContentJson;
import akatombo.tourism.content.ContentKind;
import akatombo.tourism.content.FieldFault;
import akatombo.tourism.content.MediaReferences;
import akatombo.tourism.content.ReadContent;
import akatombo.tourism.media.BroughtMedium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A city's folder of tours: {@code pois.json} and {@code events.json} hold lists, each file of
 * {@code tours/} one tour; all are optional. Media are named {@code file:name} after the files of
 * {@code media/}. A mistake ends the start and says where it is.
 */
public final class TourFolder {

  /** Stands before the name of a file of {@code media/} where an asset's id is expected. */
  private static final String FILE = "file:";

  private static final int FILE_BYTES_MAX = 64 * 1024 * 1024;

  private final Path folder;
  private final Set<PoiId> places = new HashSet<>();
  private final Set<String> names = new HashSet<>();
  private final List<Content> contents = new ArrayList<>();
  private final Map<String, BroughtMedium> media = new HashMap<>();

  private TourFolder(Path folder) {
    this.folder = folder;
    for (BroughtMedium medium : MediaFolder.read(folder)) {
      media.put(FILE + medium.file().getFileName(), medium);
      media.put(medium.id(), medium);
    }
  }

  /**
   * All that a folder holds, places before what mentions them.
   *
   * @param folder null when the city has none
   */
  public static List<Content> read(@Nullable Path folder) {
    if (folder == null) {
      return List.of();
    }
    TourFolder tours = new TourFolder(folder);
    tours.readList(folder.resolve("pois.json"), ContentKind.POI);
    tours.tourFiles().forEach(tours::readTour);
    tours.readList(folder.resolve("events.json"), ContentKind.EVENT);
    return List.copyOf(tours.contents);
  }

  private List<Path> tourFiles() {
    Path tours = folder.resolve("tours");
    if (!Files.isDirectory(tours)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(tours)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new InvalidContentException(tours, "cannot be read: " + e.getMessage());
    }
  }

  private void readTour(Path file) {
    add(file, "", ContentKind.TOUR, parse(file));
  }

  private void readList(Path file, ContentKind kind) {
    if (!Files.exists(file)) {
      return;
    }
    JsonNode list = parse(file);
    if (!list.isArray()) {
      throw new InvalidContentException(file, "expected a list […]");
    }
    for (int i = 0; i < list.size(); i++) {
      add(file, "/" + i, kind, list.get(i));
    }
  }

  private void add(Path file, String place, ContentKind kind, JsonNode document) {
    completeMedia(file, place, document);
    Content content =
        switch (ContentJson.read(kind, null, document)) {
          case ReadContent.Valid(Content read) -> read;
          case ReadContent.Invalid(List<FieldFault> faults) ->
              throw wrong(file, place, faults.getFirst(), faults.size() - 1);
        };
    if (!names.add(kind.word() + " " + content.key())) {
      throw new InvalidContentException(
          file, "%s: there are two of the name %s".formatted(place(place), content.key()));
    }
    checkPlaces(file, place, content);
    contents.add(content);
  }

  private void completeMedia(Path file, String place, JsonNode document) {
    MediaReferences.rename(document, name -> media.containsKey(name) ? media.get(name).id() : name);
    List<FieldFault> faults =
        MediaReferences.complete(
            document,
            id ->
                Optional.ofNullable(media.get(id))
                    .map(medium -> new MediaReferences.Known(medium.form(), medium.about())));
    if (!faults.isEmpty()) {
      throw wrong(file, place, faults.getFirst(), faults.size() - 1);
    }
  }

  private void checkPlaces(Path file, String place, Content content) {
    switch (content) {
      case PointOfInterest poi -> places.add(poi.id());
      case Tour tour -> {
        for (int i = 0; i < tour.waypoints().size(); i++) {
          checkPlace(
              file, "%s/waypoints/%d/poi".formatted(place, i), tour.waypoints().get(i).poi());
        }
      }
      case Event event -> {
        if (event.poi() != null) {
          checkPlace(file, place + "/poi", event.poi());
        }
      }
    }
  }

  private void checkPlace(Path file, String pointer, PoiId poi) {
    if (!places.contains(poi)) {
      throw new InvalidContentException(
          file, "%s: pois.json has no place %s".formatted(pointer, poi));
    }
  }

  static JsonNode parse(Path file) {
    try {
      if (Files.size(file) > FILE_BYTES_MAX) {
        throw new InvalidContentException(file, "larger than " + FILE_BYTES_MAX + " bytes");
      }
      return switch (ContentJson.parse(Files.readAllBytes(file))) {
        case ContentJson.Parsed.Document(JsonNode node) -> node;
        case ContentJson.Parsed.Broken(FieldFault fault) -> throw wrong(file, "", fault, 0);
      };
    } catch (IOException e) {
      throw new InvalidContentException(file, "cannot be read: " + e.getMessage());
    }
  }

  static InvalidContentException wrong(Path file, String place, FieldFault fault, int others) {
    String more = others == 0 ? "" : " (and %d more)".formatted(others);
    return new InvalidContentException(
        file, place(place + fault.pointer()) + ": " + fault.sentence(Language.ENGLISH) + more);
  }

  private static String place(String pointer) {
    return pointer.isEmpty() ? "(document)" : pointer;
  }
}
