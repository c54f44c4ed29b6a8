package org.territoireouvert.runner.installation.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.installation.lock.KeptData;
import org.territoireouvert.runner.plugin.PluginDescriptor;
import org.territoireouvert.runner.plugin.PluginDescriptor.Requirement;
import org.territoireouvert.runner.plugin.descriptor.DescriptorReader;
import org.territoireouvert.runner.plugin.descriptor.VersionRange;
import org.territoireouvert.runner.registry.Trust;
import org.territoireouvert.runner.text.Sentence;

class ResolverTest {

    private static final DescriptorReader RUNTIME = new DescriptorReader("1.3.0", 21);

    private final List<Offer> offers = new ArrayList<>();
    private final List<PluginDescriptor> present = new ArrayList<>();
    private final List<KeptData> kept = new ArrayList<>();

    @Test
    void theNewestStableVersionIsChosen() {
        offer("budget", "1.0.0");
        offer("budget", "1.10.0");
        offer("budget", "1.9.0");
        offer("budget", "2.0.0-rc.1");

        assertThat(chosen(Wish.newest(id("budget")))).containsExactly("budget 1.10.0");
    }

    @Test
    void whatIsNeededComesAlongInAVersionThatAllAccept() {
        offer("budget", "2.0.0", "forum >=1.0 <2", "map >=1");
        offer("forum", "1.4.0", "map <1.5");
        offer("forum", "2.0.0");
        offer("map", "1.4.0");
        offer("map", "1.6.0");

        assertThat(chosen(Wish.newest(id("budget")))).containsExactly("budget 2.0.0", "forum 1.4.0", "map 1.4.0");
    }

    @Test
    void anOlderVersionIsTakenWhereTheNewestDoesNotFitWhatIsThere() {
        offer("budget", "2.0.0", "forum >=2");
        offer("budget", "1.9.0", "forum >=1");
        present("forum", "1.2.0");

        assertThat(chosen(Wish.newest(id("budget")))).containsExactly("budget 1.9.0");
    }

    @Test
    void aConflictNamesBothVersionsAndSaysWhatToDo() {
        offer("budget", "2.0.0", "forum >=1.2");
        offer("forum", "1.2.0");
        present("forum", "1.0.0");

        assertThat(refusal(Wish.newest(id("budget"))))
                .isEqualTo(
                        "budget 2.0.0 needs forum >=1.2; installed is 1.0.0. Add forum to the command to update it too.");
        assertThat(chosen(Wish.newest(id("budget")), Wish.newest(id("forum"))))
                .containsExactly("budget 2.0.0", "forum 1.2.0");
    }

    @Test
    void aConflictThatNoVersionSolvesSaysSo() {
        offer("budget", "2.0.0", "forum >=3");
        present("forum", "1.0.0");

        assertThat(refusal(Wish.newest(id("budget")))).contains("that is there is 1.0.0, and no other fits");
    }

    @Test
    void whatIsThereDecidesWithWhatItNeeds() {
        present("budget", "1.0.0", "forum <2");
        present("forum", "1.0.0");
        offer("forum", "2.0.0");

        assertThat(refusal(Wish.of(id("forum"), VersionRange.parse("=2.0.0"))))
                .isEqualTo("budget 1.0.0 needs forum <2 and does not accept forum 2.0.0.");
    }

    @Test
    void updatesStopBeforeAVersionThatDoesNotFit() {
        present("budget", "1.0.0", "forum <2");
        onDisk("forum", "1.0.0");
        offer("forum", "1.5.0");
        offer("forum", "2.0.0");

        assertThat(chosen(Wish.update(id("forum")))).containsExactly("forum 1.5.0");
    }

    @Test
    void anUpdateWithoutANewerVersionKeepsWhatIsThere() {
        onDisk("forum", "1.0.0");
        offer("forum", "0.9.0");
        offer("forum", "2.0.0-beta");

        assertThat(chosen(Wish.update(id("forum")))).containsExactly("forum 1.0.0");
    }

    @Test
    void aMissingPluginIsNamed() {
        offer("budget", "1.0.0", "forum >=1");

        assertThat(refusal(Wish.newest(id("budget")))).contains("No known registry offers the plugin forum");
    }

    @Test
    void aCircleIsRefusedWithItsMembers() {
        offer("one", "1.0.0", "two >=1");
        offer("two", "1.0.0", "three >=1");
        offer("three", "1.0.0", "one >=1");

        assertThat(refusal(Wish.newest(id("one")))).contains("one → two → three → one");
    }

    @Test
    void aWrongApiRangeAndATooNewJavaAreRefused() {
        offers.add(listed(descriptor("budget", "2.0.0", ">=2", 21)));
        offers.add(listed(descriptor("forum", "2.0.0", ">=1 <2", 27)));

        assertThat(refusal(Wish.newest(id("budget")))).contains("does not fit this software", "API >=2");
        assertThat(refusal(Wish.newest(id("forum")))).contains("does not fit this software", "Java 27");
    }

    @Test
    void aVersionThatDoesNotFitTheRuntimeIsPassedOver() {
        offers.add(listed(descriptor("budget", "2.0.0", ">=2", 21)));
        offer("budget", "1.0.0");

        assertThat(chosen(Wish.newest(id("budget")))).containsExactly("budget 1.0.0");
    }

    @Test
    void anOlderVersionMayNotReadNewerData() {
        present("budget", "2.0.0");
        offer("budget", "1.0.0");
        kept.add(new KeptData(id("forum"), "3.0.0", "for_", Optional.of("2.5.0")));
        offer("forum", "2.4.0");
        offer("forum", "2.6.0");

        assertThat(refusal(Wish.of(id("budget"), VersionRange.parse("=1.0.0")))).contains("older than version 2.0.0");
        assertThat(refusal(Wish.of(id("forum"), VersionRange.parse("=2.4.0")))).contains("older than version 3.0.0");
        assertThat(chosen(Wish.of(id("forum"), VersionRange.parse("=2.6.0")))).containsExactly("forum 2.6.0");
    }

    @Test
    void aWithdrawnVersionIsRefusedAndCannotBeTrusted() {
        Offer offer = listed(descriptor("budget", "1.0.0", ">=1 <2", 21));
        offers.add(new Offer(
                offer.descriptor(),
                offer.origin(),
                true,
                Optional.of(Sentence.of("installation.conflict.withdrawn", "budget", "1.0.0", "leaks"))));

        Resolution resolution = resolve(Wish.newest(id("budget")));

        assertThat(resolution).isInstanceOf(Resolution.Conflict.class);
        assertThat(((Resolution.Conflict) resolution).untrusted()).isTrue();
    }

    @Test
    void aHostileIndexDoesNotKeepItBusy() {
        for (int plugin = 0; plugin < 30; plugin++) {
            for (int version = 0; version < 30; version++) {
                offer("p" + plugin, "1." + version + ".0", "p" + (plugin + 1) + " >=1", "none >=1");
            }
        }
        long start = System.nanoTime();

        assertThat(refusal(Wish.newest(id("p0")))).isNotEmpty();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    private List<String> chosen(Wish... wishes) {
        Resolution resolution = resolve(wishes);
        assertThat(resolution).isInstanceOf(Resolution.Chosen.class);
        return ((Resolution.Chosen) resolution)
                .offers().stream().map(Offer::toString).toList();
    }

    private String refusal(Wish... wishes) {
        Resolution resolution = resolve(wishes);
        assertThat(resolution).isInstanceOf(Resolution.Conflict.class);
        return ((Resolution.Conflict) resolution)
                .reasons().stream()
                        .map(reason -> reason.in(Locale.ENGLISH))
                        .reduce("", (one, two) -> (one + " " + two).strip());
    }

    private Resolution resolve(Wish... wishes) {
        return Resolver.resolve(
                Present.of(present, kept),
                List.of(wishes),
                id -> offers.stream().filter(offer -> offer.id().equals(id)).toList(),
                RUNTIME);
    }

    private void offer(String id, String version, String... requires) {
        offers.add(listed(descriptor(id, version, ">=1 <2", 21, requires)));
    }

    private void present(String id, String version, String... requires) {
        present.add(descriptor(id, version, ">=1 <2", 21, requires));
    }

    private void onDisk(String id, String version) {
        present(id, version);
        offers.add(new Offer(present.get(present.size() - 1), new Origin.Delivered(), true, Optional.empty()));
    }

    private static Offer listed(PluginDescriptor descriptor) {
        return new Offer(
                descriptor,
                new Origin.Listed("official", Trust.OFFICIAL, URI.create("https://example.org/x.zip"), 1, "0"),
                !descriptor.version().contains("-"),
                Optional.empty());
    }

    private static PluginDescriptor descriptor(String id, String version, String api, int java, String... requires) {
        return new PluginDescriptor(
                id(id),
                version,
                "test." + id,
                api,
                java,
                "EUPL-1.2",
                "Test",
                "/" + id,
                id + "_",
                List.of(requires).stream()
                        .map(text -> new Requirement(
                                id(text.substring(0, text.indexOf(' '))), text.substring(text.indexOf(' ') + 1), false))
                        .toList(),
                Optional.empty(),
                List.of(),
                false);
    }

    private static PluginId id(String id) {
        return new PluginId(id);
    }
}
