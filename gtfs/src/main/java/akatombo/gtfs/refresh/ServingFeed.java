package akatombo.gtfs.refresh;

import akatombo.gtfs.refresh.FeedCompiler.Compiled;
import akatombo.gtfs.store.ServingState;
import java.nio.file.Path;

/**
 * The version of a feed that serves.
 *
 * @param source the fetched zip it was compiled from
 */
record ServingFeed(Compiled.Good compiled, Path source, ServingState state) {}
