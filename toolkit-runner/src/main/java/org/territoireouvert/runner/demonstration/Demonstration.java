package org.territoireouvert.runner.demonstration;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.territoireouvert.api.work.DemonstrationData;
import org.territoireouvert.api.work.DemonstrationPerson;
import org.territoireouvert.runner.editorial.content.DemonstrationArticles;
import org.territoireouvert.runner.identity.InstanceSecret;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.plugin.PluginCallException;
import org.territoireouvert.runner.plugin.PluginStatus;
import org.territoireouvert.runner.service.Foundation;
import org.territoireouvert.runner.service.Services;

/**
 * A town as it is after a year of use.
 *
 * @param services of the instance
 */
public record Demonstration(Services services) {

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);
    private static final Duration FILLING = Duration.ofMinutes(2);

    /** Writes it, each part after what it refers to; a plugin that fails leaves the others alone. */
    public void fill() {
        Foundation foundation = services.foundation();
        PastClock clock = new PastClock(foundation.clock());
        Services past = new Services(foundation.at(clock));
        DemonstrationArticles articles = new DemonstrationArticles(past.editorial(), clock);
        clock.goBack(Duration.ofDays(1));
        articles.fill();
        clock.goBack(Duration.ofHours(6));
        articles.correct();
        clock.goBack(Duration.ZERO);
        new InventedTerritory(services).settle(foundation.configuration().demonstration());
        new InventedOrganisations(services.organisations()).settle();
        InventedPeople people = new InventedPeople(services.identity());
        foundation.plugins().get().forEach(plugin -> fill(plugin, people));
        new InventedDiscussion(past, clock, InstanceSecret.read(foundation.database(), foundation.clock())).settle();
        new InventedNewsletters(past, clock).settle();
    }

    private static void fill(InstalledPlugin plugin, InventedPeople people) {
        for (DemonstrationData data : plugin.contributions().demonstrations()) {
            try {
                plugin.call(PluginStatus.Phase.CALL, FILLING, () -> {
                    data.fill();
                    for (DemonstrationPerson person : data.people()) {
                        data.settle(person, people.of(person).id());
                    }
                    return true;
                });
            } catch (PluginCallException e) {
                LOG.warn("The demonstration data of {} could not be written", plugin.id());
            }
        }
    }
}
