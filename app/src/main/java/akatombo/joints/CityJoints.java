package akatombo.joints;

import akatombo.buslocation.CityView;
import akatombo.buslocation.RealtimeSources;
import akatombo.city.City;
import akatombo.gtfs.CityArea;
import akatombo.gtfs.FeedProgress;
import akatombo.gtfs.FeedSource;
import akatombo.gtfs.FeedSources;
import akatombo.gtfs.Language;
import akatombo.routing.PlanningArea;
import akatombo.startup.Home;
import akatombo.startup.StartupProgress;
import akatombo.tourism.TourCity;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives each module the part of the city folder that is its own. */
@Configuration(proxyBeanMethods = false)
class CityJoints {

  @Bean
  FeedSources feedSources(City city, Home home) {
    return new FeedSources(
        city.feeds().stream()
            .map(feed ->
                new FeedSource(feed.id(), feed.gtfs(), feed.shiftToToday(), FeedSource.POLL_EVERY))
            .toList(),
        home.folder().resolve("feeds"));
  }

  @Bean
  RealtimeSources realtimeSources(City city) {
    return new RealtimeSources(
        city.feeds().stream()
            .flatMap(feed ->
                feed.realtime().stream().map(url -> new RealtimeSources.Source(feed.id(), url)))
            .toList());
  }

  @Bean
  CityView cityView(City city, CityArea area) {
    return new CityView(city.timezone(), city.languages(), notice(city), area);
  }

  private static SequencedMap<Language, String> notice(City city) {
    SequencedMap<Language, String> texts = new LinkedHashMap<>();
    city.notice().forEach((tag, text) -> texts.put(new Language(tag), text));
    return texts;
  }

  @Bean
  PlanningArea planningArea(City city) {
    return new PlanningArea(city.timezone(), city.languages(), notice(city));
  }

  @Bean
  TourCity tourCity(City city, CityArea area) {
    return new TourCity(city.tours(), city.timezone(), city.languages(), area);
  }

  @Bean
  FeedProgress feedProgress(StartupProgress progress) {
    return (step, feedId) ->
        progress.say("feed", feedId + " " + step.name().toLowerCase(Locale.ROOT));
  }
}
