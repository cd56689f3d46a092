package akatombo.tourism.ogc;

import akatombo.tourism.Facilities;
import akatombo.tourism.Facility;
import akatombo.tourism.FacilityKind;
import akatombo.tourism.OpenFeatures;
import akatombo.tourism.PublishedContent;
import akatombo.tourism.Tours;
import akatombo.tourism.dataset.DatasetKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** All collections as they are now; each is made by its first reader after a change. */
final class ItemCollections implements OpenFeatures {

  private static final String FOLDER = "/ogc/collections/";

  private final Tours tours;
  private final Facilities facilities;
  private final Map<FacilityKind, OfList> ofLists = new ConcurrentHashMap<>();
  private volatile OfContent ofContent;

  ItemCollections(Tours tours, Facilities facilities) {
    this.tours = tours;
    this.facilities = facilities;
    this.ofContent = OfContent.of(PublishedContent.EMPTY);
  }

  private record OfContent(PublishedContent content, List<ItemCollection> collections) {

    static OfContent of(PublishedContent content) {
      return new OfContent(
          content,
          List.of(
              new ItemCollection(
                  new ItemCollection.Name("pois", "見どころ", "Places worth going to"),
                  content.pois().values().stream().map(Item::of).toList()),
              new ItemCollection(
                  new ItemCollection.Name("tours", "まち歩きコース", "Walking tours"),
                  content.tours().values().stream().map(tour -> Item.of(tour, content)).toList()),
              new ItemCollection(
                  new ItemCollection.Name("events", "催し", "Events"),
                  content.events().values().stream()
                      .map(event -> Item.of(event, content))
                      .toList())));
    }
  }

  private record OfList(List<Facility> list, ItemCollection collection) {

    static OfList of(FacilityKind kind, List<Facility> list) {
      DatasetKind dataset = DatasetKind.find(kind.dataset()).orElseThrow();
      return new OfList(
          list,
          new ItemCollection(
              new ItemCollection.Name(dataset.text(), dataset.japanese(), dataset.english()),
              list.stream().map(Item::of).toList()));
    }
  }

  /** What the office has published, then the lists. */
  List<ItemCollection> all() {
    PublishedContent content = tours.published();
    OfContent known = ofContent;
    if (known.content != content) {
      known = OfContent.of(content);
      ofContent = known;
    }
    List<ItemCollection> all = new ArrayList<>(known.collections);
    Arrays.stream(FacilityKind.values()).map(this::ofList).forEach(all::add);
    return all;
  }

  private ItemCollection ofList(FacilityKind kind) {
    List<Facility> list = facilities.all(kind);
    return ofLists.compute(
            kind,
            (same, known) ->
                known != null && known.list.equals(list) ? known : OfList.of(kind, list))
        .collection;
  }

  Optional<ItemCollection> find(String id) {
    return all().stream().filter(collection -> collection.name().id().equals(id)).findFirst();
  }

  @Override
  public List<Collection> collections() {
    return all().stream()
        .filter(collection -> !collection.items().isEmpty())
        .map(ItemCollection::name)
        .map(name ->
            new Collection(
                name.id(), name.japanese(), name.english(), FOLDER + name.id() + "/items"))
        .toList();
  }
}
