import java.nio.file.Path;
import java.time.LocalDate;
import org.mobilitydata.gtfsvalidator.input.CountryCode;
import org.mobilitydata.gtfsvalidator.runner.ApplicationType;
import org.mobilitydata.gtfsvalidator.runner.ValidationRunner;
import org.mobilitydata.gtfsvalidator.runner.ValidationRunnerConfig;
import org.mobilitydata.gtfsvalidator.util.VersionResolver;

/**
 * Runs the canonical GTFS validator on a zip and writes report.json into a folder. A program of its
 * own, because the validator's threads keep its process from ending.
 */
class RunValidator {

  static void main(String[] arguments) {
    ValidationRunner.Status status =
        new ValidationRunner(new VersionResolver(ApplicationType.CLI))
            .run(
                ValidationRunnerConfig.builder()
                    .setGtfsSource(Path.of(arguments[0]).toUri())
                    .setOutputDirectory(Path.of(arguments[1]))
                    .setCountryCode(CountryCode.forStringOrUnknown("JP"))
                    .setDateForValidation(LocalDate.parse(arguments[2]))
                    .setSkipValidatorUpdate(true)
                    .build());
    System.exit(status == ValidationRunner.Status.SUCCESS ? 0 : 1);
  }
}
