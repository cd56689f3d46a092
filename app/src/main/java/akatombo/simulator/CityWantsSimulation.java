package akatombo.simulator;

import akatombo.city.City;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether city.yaml says {@code simulateBuses: true}; the city is read before beans are made. */
final class CityWantsSimulation implements Condition {

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    ConfigurableListableBeanFactory beans = context.getBeanFactory();
    return beans != null && beans.getSingleton("city") instanceof City city && city.simulateBuses();
  }
}
