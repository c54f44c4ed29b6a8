package org.territoireouvert.runner.plugin.descriptor;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.plugin.FailureSentence;
import org.territoireouvert.runner.plugin.PluginDescriptor;
import org.territoireouvert.runner.plugin.PluginDescriptor.Requirement;
import org.territoireouvert.runner.plugin.PluginRefusedException;
import org.territoireouvert.runner.text.ShownText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code plugin.json}: an unknown key, a missing one or a wrong value is an error that names the key. */
public final class DescriptorReader {

    private static final int MAXIMUM_BYTES = 65_536;
    private static final int LONGEST_VENDOR = 120;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final SemanticVersion api;
    private final int java;

    /**
     * Reads descriptors for a runtime.
     *
     * @param apiVersion version of the API that it serves
     * @param javaFeature feature version of the Java that it runs on
     */
    public DescriptorReader(String apiVersion, int javaFeature) {
        this.api = SemanticVersion.parse(apiVersion);
        this.java = javaFeature;
    }

    /**
     * Reads a descriptor; the caller closes the stream.
     *
     * @throws PluginRefusedException when something is wrong with it, with all that is wrong; or when its version of the API
     *     or of Java is not served
     * @throws IOException when it cannot be read
     */
    public Descriptor read(InputStream source) throws IOException, PluginRefusedException {
        Descriptor descriptor = copy(source);
        checkServed(descriptor.plugin());
        return descriptor;
    }

    /**
     * Reads a descriptor of a plugin that may be for another runtime; the caller closes the stream.
     *
     * @throws PluginRefusedException when something is wrong with it, with all that is wrong
     * @throws IOException when it cannot be read
     */
    public static Descriptor copy(InputStream source) throws IOException, PluginRefusedException {
        byte[] bytes = source.readNBytes(MAXIMUM_BYTES + 1);
        if (bytes.length > MAXIMUM_BYTES) {
            throw refusal("it is longer than " + MAXIMUM_BYTES + " bytes");
        }
        try {
            return copy(JSON.readTree(bytes));
        } catch (JacksonException e) {
            throw new PluginRefusedException(
                    FailureSentence.DESCRIPTOR, "it is not JSON, " + e.getOriginalMessage(), e);
        }
    }

    /**
     * Reads the copy of a descriptor in another document, of a plugin that may be for another runtime.
     *
     * @throws PluginRefusedException when something is wrong with it, with all that is wrong
     */
    public static Descriptor copy(JsonNode root) throws PluginRefusedException {
        if (!root.isObject()) {
            throw refusal("it is no JSON object");
        }
        StrictKeys keys = new StrictKeys(root);
        keys.number("schema", 1, 1);
        PluginDescriptor plugin = new PluginDescriptor(
                keys.value("id", PluginId::new, new PluginId("unknown")),
                keys.value("version", text -> SemanticVersion.parse(text).toString(), "?"),
                keys.text("module", "[A-Za-z_][\\w]*(\\.[A-Za-z_][\\w]*)*"),
                keys.value("api", text -> VersionRange.parse(text).toString(), "?"),
                keys.number("java", 9, 999),
                keys.text("license", "[A-Za-z0-9.+-]+"),
                keys.value("vendor", DescriptorReader::vendor, "?"),
                keys.value("addressPrefix", AddressPrefix::checked, "?"),
                keys.text("tablePrefix", "(?!sqlite_|pg_|flyway_)[a-z][a-z0-9]{0,14}_"),
                requirements(keys),
                keys.optionalText("rollbackSafeTo").map(text -> keys.parsed("rollbackSafeTo", text)),
                keys.texts("network", "[a-z0-9.-]+(:\\d{1,5})?"),
                keys.flag("personalData"));
        List<String> locales = keys.texts("locales", "fr|en");
        keys.require("locales", locales.contains("fr"), "has no \"fr\"");
        keys.finish();
        return new Descriptor(plugin, locales);
    }

    private static String vendor(String text) {
        if (text.isBlank() || text.length() > LONGEST_VENDOR || !ShownText.isAllShown(text)) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no name of up to " + LONGEST_VENDOR + " characters that are all shown");
        }
        return text;
    }

    private static List<Requirement> requirements(StrictKeys keys) {
        List<Requirement> requirements = new ArrayList<>();
        for (StrictKeys entry : keys.objects("requires")) {
            requirements.add(new Requirement(
                    entry.value("id", PluginId::new, new PluginId("unknown")),
                    entry.value("versions", text -> VersionRange.parse(text).toString(), "?"),
                    entry.optionalFlag("optional")));
        }
        return requirements;
    }

    /**
     * Refuses what this runtime does not serve.
     *
     * @throws PluginRefusedException when the plugin needs another version of the API or a newer Java
     */
    public void checkServed(PluginDescriptor plugin) throws PluginRefusedException {
        if (!VersionRange.parse(plugin.api()).accepts(api)) {
            throw new PluginRefusedException(
                    FailureSentence.API_VERSION, "it needs the API " + plugin.api() + ", this runtime serves " + api);
        }
        if (plugin.java() > java) {
            throw new PluginRefusedException(
                    FailureSentence.JAVA_VERSION, "it needs Java " + plugin.java() + ", this one is " + java);
        }
    }

    private static PluginRefusedException refusal(String detail) {
        return new PluginRefusedException(FailureSentence.DESCRIPTOR, detail);
    }

    /**
     * A descriptor with what the runtime alone needs of it.
     *
     * @param plugin what all may know
     * @param locales languages in which it has messages
     */
    public record Descriptor(PluginDescriptor plugin, List<String> locales) {
        /** Copies the list. */
        public Descriptor {
            locales = List.copyOf(locales);
        }
    }
}
