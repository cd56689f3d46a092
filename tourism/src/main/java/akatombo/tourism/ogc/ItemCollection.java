package akatombo.tourism.ogc;

import akatombo.gtfs.BoundingBox;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Features of one kind, with what is said of them all worked out once. */
final class ItemCollection {

  /** What it is called, in addresses and by people. */
  record Name(String id, String japanese, String english) {}

  private final Name name;
  private final List<Item> items;
  private final Map<String, Item> byId;
  private final @Nullable BoundingBox box;
  private final @Nullable LocalDate first;
  private final @Nullable LocalDate last;

  ItemCollection(Name name, List<Item> items) {
    this.name = name;
    this.items = List.copyOf(items);
    this.byId =
        items.stream().collect(Collectors.toMap(Item::id, Function.identity(), (one, two) -> one));
    this.box =
        items.stream()
            .map(Item::box)
            .filter(Objects::nonNull)
            .reduce(BoundingBox::with)
            .orElse(null);
    this.first =
        items.stream()
            .map(Item::first)
            .filter(Objects::nonNull)
            .min(LocalDate::compareTo)
            .orElse(null);
    this.last =
        items.stream()
            .map(Item::last)
            .filter(Objects::nonNull)
            .max(LocalDate::compareTo)
            .orElse(null);
  }

  Name name() {
    return name;
  }

  List<Item> items() {
    return items;
  }

  Optional<Item> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Around all features; null when none has a place. */
  @Nullable BoundingBox box() {
    return box;
  }

  /** The first day of all; null for what is always there. */
  @Nullable LocalDate first() {
    return first;
  }

  /** The last day of all; null for what is always there. */
  @Nullable LocalDate last() {
    return last;
  }
}
