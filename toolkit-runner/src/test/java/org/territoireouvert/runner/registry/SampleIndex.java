package org.territoireouvert.runner.registry;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.plugin.PluginJar;
import org.territoireouvert.runner.plugin.PluginRefusedException;
import org.territoireouvert.runner.plugin.descriptor.DescriptorReader;
import org.territoireouvert.runner.plugin.descriptor.SemanticVersion;
import org.territoireouvert.runner.plugin.descriptor.VersionRange;
import tools.jackson.databind.json.JsonMapper;

/** Indexes for tests. */
public final class SampleIndex {

    /** When they are made. */
    public static final Instant GENERATED = Instant.parse("2026-11-20T10:00:00Z");

    /** When they expire. */
    public static final Instant EXPIRES = Instant.parse("2026-12-20T10:00:00Z");

    private SampleIndex() {}

    /** Returns an index in which everything occurs. */
    public static RegistryIndex complete() {
        PluginId gardens = new PluginId("gardens");
        return new RegistryIndex(
                "sample",
                7,
                GENERATED,
                EXPIRES,
                List.of(key("2026a", 1)),
                List.of(
                        plugin("gardens", "1.1.0", "1.2.0", "1.3.0-rc.1"),
                        new ListedPlugin(
                                new PluginId("old-lists"),
                                new LocalText("Listes", "Lists"),
                                new LocalText("Des listes.", "Lists."),
                                List.of(),
                                List.of(),
                                Review.COMMUNITY,
                                Optional.of(new LocalText("Prenez « gardens ».", "Take gardens.")),
                                List.of())),
                List.of(new Warning(
                        "TO-2026-001",
                        gardens,
                        VersionRange.parse(">=1.1 <1.2"),
                        Severity.HIGH,
                        new LocalText("Des adresses sont visibles.", "Addresses can be seen."),
                        Optional.of(URI.create("https://example.org/to-2026-001")))),
                List.of(new Withdrawal(
                        gardens,
                        SemanticVersion.parse("1.1.0"),
                        new LocalText("Perte de données.", "Loss of data."),
                        Optional.empty())));
    }

    /** Returns an index of some plugins that expires in time. */
    public static RegistryIndex of(long serial, ListedPlugin... plugins) {
        return new RegistryIndex(
                "sample", serial, GENERATED, EXPIRES, List.of(), List.of(plugins), List.of(), List.of());
    }

    /** Returns an index with other keys. */
    public static RegistryIndex withKeys(RegistryIndex index, List<RegistryKey> keys) {
        return new RegistryIndex(
                index.registry(),
                index.serial(),
                index.generated(),
                index.expires(),
                keys,
                index.plugins(),
                index.warnings(),
                index.withdrawn());
    }

    /** Returns a plugin with releases whose files do not exist. */
    public static ListedPlugin plugin(String id, String... versions) {
        List<Release> releases = new ArrayList<>();
        for (String version : versions) {
            releases.add(new Release(
                    version.contains("-") ? Channel.PREVIEW : Channel.STABLE,
                    id + "/" + version + "/" + id + "-" + version + ".zip",
                    1_000,
                    "ab".repeat(32),
                    descriptor(id, version),
                    LocalDate.of(2026, 11, 19),
                    Optional.empty()));
        }
        return new ListedPlugin(
                new PluginId(id),
                new LocalText("Module " + id, "Plugin " + id),
                new LocalText("Ce que fait " + id + ".", "What " + id + " does."),
                List.of("nature"),
                List.of("Ville d’Exemple"),
                Review.OFFICIAL,
                Optional.empty(),
                releases);
    }

    /** Returns a descriptor. */
    public static DescriptorReader.Descriptor descriptor(String id, String version) {
        String json = PluginJar.descriptorOf(id).replace("\"version\":\"0.1.0\"", "\"version\":\"" + version + "\"");
        try {
            return DescriptorReader.copy(new JsonMapper().readTree(json));
        } catch (PluginRefusedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns a key that nobody has signed with. */
    public static RegistryKey key(String id, int seed) {
        byte[] raw = new byte[32];
        Arrays.fill(raw, (byte) seed);
        return new RegistryKey(id, Base64.getEncoder().encodeToString(raw), LocalDate.of(2027, 12, 31));
    }

    /** Returns the JSON of an index. */
    public static String json(RegistryIndex index) {
        return new String(IndexWriter.write(index), StandardCharsets.UTF_8);
    }
}
