package akatombo.tourism.listing;

import akatombo.tourism.Content;
import akatombo.tourism.Drafted;
import akatombo.tourism.ImportedPlaces;
import akatombo.tourism.content.ContentJson;
import akatombo.tourism.store.Draft;
import akatombo.tourism.store.DraftStore;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Makes drafts of rows. A draft that nobody of the office has touched follows its row; every other
 * stays as it is, and what the list says lies beside it until the office looks (decision 039).
 */
final class OfferedDrafts implements ImportedPlaces {

  private static final int AT_ONCE = 500;

  private final DraftStore drafts;
  private final ListingStore listings;
  private final Clock clock;

  OfferedDrafts(DraftStore drafts, ListingStore listings, Clock clock) {
    this.drafts = drafts;
    this.listings = listings;
    this.clock = clock;
  }

  @Override
  public Mono<Drafted> offer(List<? extends Content> contents, IntConsumer done) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return Flux.<Content>fromIterable(contents)
        .map(Offer::of)
        .buffer(AT_ONCE)
        .concatMap(offers -> offer(offers, now))
        .scan(Drafted.NONE, OfferedDrafts::sum)
        .doOnNext(sum -> done.accept(sum.added() + sum.updated() + sum.changed() + sum.unchanged()))
        .last();
  }

  private static Drafted sum(Drafted one, Drafted other) {
    List<Drafted.NotTaken> notTaken = new ArrayList<>(one.notTaken());
    notTaken.addAll(other.notTaken());
    return new Drafted(
        one.added() + other.added(),
        one.updated() + other.updated(),
        one.changed() + other.changed(),
        one.unchanged() + other.unchanged(),
        notTaken);
  }

  private Mono<Drafted> offer(List<Offer> offers, Instant now) {
    Round round = new Round(now);
    offers.forEach(offer -> round.notTaken.addAll(offer.notTaken()));
    List<Offer> usable = offers.stream().filter(offer -> offer.document() != null).toList();
    if (usable.isEmpty()) {
      return Mono.just(round.drafted());
    }
    List<String> rows = usable.stream().map(Offer::row).toList();
    return listings
        .ofRows(rows)
        .collectMap(Listing::row)
        .zipWith(
            drafts
                .ofRows(usable.getFirst().kind(), usable.stream().map(Offer::id).toList(), rows)
                .collectList())
        .flatMap(known -> {
          Targets targets = Targets.of(known.getT2());
          usable.forEach(
              offer -> round.take(offer, known.getT1().get(offer.row()), targets.of(offer)));
          return drafts
              .saveUntouched(round.saved)
              .then(Mono.defer(() -> listings.put(round.listed)))
              .thenReturn(round.drafted());
        });
  }

  /** The drafts rows may belong to, by id and by the row the office has written into them. */
  private record Targets(Map<String, Draft> byId, Map<String, Draft> byRow) {

    static Targets of(List<Draft> drafts) {
      Map<String, Draft> byId = new HashMap<>();
      Map<String, Draft> byRow = new HashMap<>();
      for (Draft draft : drafts) {
        byId.put(draft.id(), draft);
        String row =
            ContentJson.tree(draft.document()).path("references").path(REFERENCE).asString("");
        if (draft.state() != Draft.State.DELETED && !row.isEmpty()) {
          byRow.putIfAbsent(row, draft);
        }
      }
      return new Targets(byId, byRow);
    }

    /** What the office wrote itself comes before what was made of the row. */
    @Nullable Draft of(Offer offer) {
      Draft own = byRow.get(offer.row());
      Draft made = byId.get(offer.id());
      return own == null ? made : own;
    }
  }

  /** Decides what becomes of each row and counts it. */
  private static final class Round {

    private final Instant now;
    private final List<Draft> saved = new ArrayList<>();
    private final List<Listing> listed = new ArrayList<>();
    private final List<Drafted.NotTaken> notTaken = new ArrayList<>();
    private int added;
    private int updated;
    private int changed;
    private int unchanged;

    Round(Instant now) {
      this.now = now;
    }

    Drafted drafted() {
      return new Drafted(added, updated, changed, unchanged, notTaken);
    }

    void take(Offer offer, @Nullable Listing before, @Nullable Draft target) {
      String id = target == null ? offer.id() : target.id();
      String document = named(offer, id);
      String seen = before != null && before.id().equals(id) ? before.seen() : null;
      if (target == null) {
        added++;
        saved.add(Draft.offered(offer.kind(), id, document, now));
        seen = document;
      } else if (target.document().equals(document) || target.state() == Draft.State.DELETED) {
        unchanged++;
        seen = document;
      } else if (target.isUntouchedOffer()) {
        updated++;
        saved.add(target.edited(document, now, Draft.OPEN_DATA));
        seen = document;
      } else if (document.equals(seen)) {
        unchanged++;
      } else {
        changed++;
      }
      listed.add(new Listing(offer.row(), offer.kind(), id, document, seen, now));
    }

    /** The document under the name of the draft it belongs to. */
    private static String named(Offer offer, String id) {
      String document = String.valueOf(offer.document());
      return offer.id().equals(id)
          ? document
          : ContentJson.tree(document).put(offer.kind().keyField(), id).toString();
    }
  }
}
