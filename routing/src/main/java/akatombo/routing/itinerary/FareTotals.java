package akatombo.routing.itinerary;

import akatombo.routing.Fare;
import akatombo.routing.FareProduct;
import akatombo.routing.FareProduct.Named;
import akatombo.routing.Leg.TransitLeg;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an itinerary costs, for each rider category and medium: the cheapest products that cover all
 * priced legs, a product that covers several legs counted once.
 */
public final class FareTotals {

  private static final Comparator<Fare> ORDER =
      Comparator.comparing((Fare fare) -> idOf(fare.rider()))
          .thenComparing(fare -> idOf(fare.medium()))
          .thenComparing(Fare::currency);

  /** Products in a stable order, whatever order the planner gave them. */
  public static final Comparator<FareProduct> PRODUCT_ORDER =
      Comparator.comparing((FareProduct product) -> idOf(product.rider()))
          .thenComparing(product -> idOf(product.medium()))
          .thenComparing(FareProduct::id)
          .thenComparingLong(FareProduct::amount)
          .thenComparing(FareProduct::use);

  private final List<List<FareProduct>> priced;
  private final String currency;
  private final boolean isComplete;

  private FareTotals(List<List<FareProduct>> priced, String currency, boolean isComplete) {
    this.priced = priced;
    this.currency = currency;
    this.isComplete = isComplete;
  }

  /** The totals of the legs, in a stable order; empty when no leg has a price. */
  public static List<Fare> of(List<TransitLeg> legs) {
    List<List<FareProduct>> priced = new ArrayList<>();
    for (TransitLeg leg : legs) {
      if (!leg.fareProducts().isEmpty()) {
        priced.add(leg.fareProducts());
      }
    }
    return priced.isEmpty() ? List.of() : of(legs, priced);
  }

  private static List<Fare> of(List<TransitLeg> legs, List<List<FareProduct>> priced) {
    return priced.stream()
        .flatMap(List::stream)
        .map(FareProduct::currency)
        .distinct()
        .flatMap(each -> new FareTotals(priced, each, priced.size() == legs.size()).totals())
        .sorted(ORDER)
        .toList();
  }

  private Stream<Fare> totals() {
    return named(FareProduct::rider).stream().flatMap(rider -> totalsOf(rider.orElse(null)));
  }

  private Stream<Fare> totalsOf(@Nullable Named rider) {
    List<Fare> byMedium =
        named(FareProduct::medium).stream()
            .flatMap(medium -> total(rider, medium.orElse(null), medium.isEmpty()).stream())
            .toList();
    return byMedium.isEmpty() ? total(rider, null, true).stream() : byMedium.stream();
  }

  private Optional<Fare> total(@Nullable Named rider, @Nullable Named medium, boolean isAnyMedium) {
    List<List<FareProduct>> options = new ArrayList<>();
    for (List<FareProduct> products : priced) {
      List<FareProduct> fitting = new ArrayList<>(products.size());
      for (FareProduct product : products) {
        if (product.currency().equals(currency)
            && (product.rider() == null || product.rider().equals(rider))
            && (isAnyMedium || product.medium() == null || product.medium().equals(medium))) {
          fitting.add(product);
        }
      }
      if (fitting.isEmpty()) {
        return Optional.empty();
      }
      options.add(fitting);
    }
    long amount = cheapest(options, 0, new HashSet<>());
    return Optional.of(new Fare(amount, currency, rider, medium, isComplete));
  }

  /** All values of an attribute; one that is null only when no product has any. */
  private Set<Optional<Named>> named(Function<FareProduct, @Nullable Named> attribute) {
    Set<Optional<Named>> found = new HashSet<>();
    for (List<FareProduct> products : priced) {
      for (FareProduct product : products) {
        Optional.ofNullable(attribute.apply(product)).map(Optional::of).ifPresent(found::add);
      }
    }
    if (found.isEmpty()) {
      found.add(Optional.empty());
    }
    return found;
  }

  private static long cheapest(List<List<FareProduct>> options, int leg, Set<String> paid) {
    if (leg == options.size()) {
      return 0;
    }
    long best = Long.MAX_VALUE;
    for (FareProduct product : options.get(leg)) {
      boolean isNew = paid.add(product.use());
      long rest = cheapest(options, leg + 1, paid);
      best = Math.min(best, rest + (isNew ? product.amount() : 0));
      if (isNew) {
        paid.remove(product.use());
      }
    }
    return best;
  }

  private static String idOf(@Nullable Named named) {
    return named == null ? "" : named.id();
  }
}
