package akatombo.tourism.bundle;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a phone that has one version does to have another.
 *
 * @param added to be fetched
 * @param removed not needed any more
 * @param kept with the same content, under whatever name
 */
public record Delta(List<BundleAsset> added, List<BundleAsset> removed, List<BundleAsset> kept) {

  public Delta {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    kept = List.copyOf(kept);
  }

  /** From one manifest to another; content counts, not names. */
  public static Delta between(Manifest before, Manifest after) {
    Set<String> had = hashes(before);
    Set<String> has = hashes(after);
    return new Delta(
        after.assets().stream().filter(asset -> !had.contains(asset.sha256())).toList(),
        before.assets().stream().filter(asset -> !has.contains(asset.sha256())).toList(),
        after.assets().stream().filter(asset -> had.contains(asset.sha256())).toList());
  }

  private static Set<String> hashes(Manifest manifest) {
    return manifest.assets().stream().map(BundleAsset::sha256).collect(Collectors.toSet());
  }

  /** To be fetched. */
  public long bytes() {
    return added.stream().mapToLong(BundleAsset::bytes).sum();
  }
}
