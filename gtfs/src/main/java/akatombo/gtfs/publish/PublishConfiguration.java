package akatombo.gtfs.publish;

import akatombo.gtfs.Feeds;
import akatombo.gtfs.store.FeedStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Puts the published feeds on the web. */
@Configuration(proxyBeanMethods = false)
class PublishConfiguration {

  @Bean
  RouterFunction<ServerResponse> publishedFeedRoutes(Feeds feeds) {
    return new PublishedFeedHandler(feeds).routes();
  }

  @Bean
  RouterFunction<ServerResponse> feedVersionRoutes(Feeds feeds, DatabaseClient database) {
    return new FeedVersionsHandler(feeds, new FeedStore(database)).routes();
  }
}
