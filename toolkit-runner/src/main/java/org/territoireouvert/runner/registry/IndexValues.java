package org.territoireouvert.runner.registry;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.plugin.PluginRefusedException;
import org.territoireouvert.runner.plugin.descriptor.DescriptorReader;
import org.territoireouvert.runner.plugin.descriptor.SemanticVersion;
import org.territoireouvert.runner.plugin.descriptor.StrictKeys;
import org.territoireouvert.runner.plugin.descriptor.VersionRange;

/** Makes values of the objects of an index. Notes what is wrong with a key, and throws where parts do not fit together. */
final class IndexValues {

    private static final int SCHEMA = 1;
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_WORD = 60;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_REASON = 500;
    private static final PluginId UNKNOWN = new PluginId("unknown");
    private static final LocalText NO_TEXT = new LocalText("?", "?");

    private final List<String> problems;

    IndexValues(List<String> problems) {
        this.problems = problems;
    }

    RegistryIndex index(StrictKeys keys, List<ListedPlugin> plugins) {
        keys.number("schema", SCHEMA, SCHEMA);
        return new RegistryIndex(
                keys.value("registry", RegistryIndex::checkedName, "unknown"),
                keys.number("serial", 1L, Long.MAX_VALUE),
                keys.value("generated", IndexValues::instant, Instant.EPOCH),
                keys.value("expires", IndexValues::instant, Instant.MAX),
                each(keys.objects("keys"), this::key),
                plugins,
                each(keys.objects("warnings"), this::warning),
                each(keys.objects("withdrawn"), this::withdrawal));
    }

    ListedPlugin plugin(StrictKeys keys) {
        return new ListedPlugin(
                keys.value("id", PluginId::new, UNKNOWN),
                text(keys.object("title"), LONGEST_TITLE),
                text(keys.object("description"), LocalText.LONGEST),
                keys.values("categories", text -> LocalText.checked(text, LONGEST_WORD)),
                keys.values("maintainers", text -> LocalText.checked(text, LONGEST_NAME)),
                constant(keys, "review", Review.class),
                keys.optionalObject("deprecated").map(text -> text(text, LONGEST_REASON)),
                each(keys.objects("releases"), this::release));
    }

    private Optional<Release> release(StrictKeys keys) {
        Optional<DescriptorReader.Descriptor> descriptor = descriptor(keys);
        Channel channel = constant(keys, "channel", Channel.class);
        String url = keys.value("url", Function.identity(), "?");
        long size = keys.number("size", 1L, Release.LARGEST);
        String sha256 = keys.value("sha256", Function.identity(), "?");
        LocalDate published = keys.value("published", IndexValues::date, LocalDate.EPOCH);
        Optional<URI> notes = keys.optionalValue("notes", ReleaseAddress::link);
        SemanticVersion version = keys.value("version", SemanticVersion::parse, SemanticVersion.parse("0.0.0"));
        return descriptor.flatMap(found -> made(keys, "url", () -> {
            Release release = new Release(channel, url, size, sha256, found, published, notes);
            keys.require("version", release.version().equals(version), "differs from that of the descriptor");
            return release;
        }));
    }

    private Optional<DescriptorReader.Descriptor> descriptor(StrictKeys keys) {
        try {
            return Optional.of(DescriptorReader.copy(keys.node("descriptor")));
        } catch (PluginRefusedException e) {
            keys.note("descriptor", "is wrong, " + e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<RegistryKey> key(StrictKeys keys) {
        String id = keys.value("id", RegistryKey::checkedId, "?");
        String ed25519 = keys.value("ed25519", Function.identity(), "");
        LocalDate until = keys.value("until", IndexValues::date, LocalDate.EPOCH);
        return made(keys, "ed25519", () -> new RegistryKey(id, ed25519, until));
    }

    private Optional<Warning> warning(StrictKeys keys) {
        String id = keys.value("id", Function.identity(), "?");
        PluginId plugin = keys.value("plugin", PluginId::new, UNKNOWN);
        VersionRange versions = keys.value("versions", VersionRange::parse, VersionRange.parse("<0"));
        Severity severity = constant(keys, "severity", Severity.class);
        LocalText title = text(keys.object("title"), LONGEST_REASON);
        Optional<URI> url = keys.optionalValue("url", ReleaseAddress::link);
        return made(keys, "id", () -> new Warning(id, plugin, versions, severity, title, url));
    }

    private Optional<Withdrawal> withdrawal(StrictKeys keys) {
        return Optional.of(new Withdrawal(
                keys.value("plugin", PluginId::new, UNKNOWN),
                keys.value("version", SemanticVersion::parse, SemanticVersion.parse("0.0.0")),
                text(keys.object("reason"), LONGEST_REASON),
                keys.optionalValue("url", ReleaseAddress::link)));
    }

    private static LocalText text(StrictKeys keys, int most) {
        return new LocalText(
                keys.value("fr", text -> LocalText.checked(text, most), NO_TEXT.fr()),
                keys.value("en", text -> LocalText.checked(text, most), NO_TEXT.en()));
    }

    private static <E extends Enum<E>> E constant(StrictKeys keys, String key, Class<E> type) {
        E first = type.getEnumConstants()[0];
        return keys.value(
                key,
                text -> {
                    E read = Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
                    if (!read.name().toLowerCase(Locale.ROOT).equals(text)) {
                        throw new IllegalArgumentException("\"" + text + "\" is not in lower case");
                    }
                    return read;
                },
                first);
    }

    /** Makes a value of parts that were read; what does not fit is noted at a key. */
    private <T> Optional<T> made(StrictKeys keys, String key, java.util.function.Supplier<T> maker) {
        int before = problems.size();
        try {
            return Optional.of(maker.get());
        } catch (IllegalArgumentException e) {
            if (before == 0) {
                keys.note(key, "is wrong, " + e.getMessage());
            }
            return Optional.empty();
        }
    }

    private static <T> List<T> each(List<StrictKeys> objects, Function<StrictKeys, Optional<T>> reader) {
        List<T> values = new ArrayList<>();
        objects.forEach(object -> reader.apply(object).ifPresent(values::add));
        return values;
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no instant such as 2026-11-23T10:00:00Z", e);
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no date such as 2026-11-23", e);
        }
    }
}
