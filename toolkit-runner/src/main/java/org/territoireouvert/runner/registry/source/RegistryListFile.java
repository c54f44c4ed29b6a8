package org.territoireouvert.runner.registry.source;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.runner.plugin.descriptor.StrictKeys;
import org.territoireouvert.runner.registry.RefusedException;
import org.territoireouvert.runner.registry.RefusedException.Ground;
import org.territoireouvert.runner.registry.RegistryIndex;
import org.territoireouvert.runner.registry.RegistryKey;
import org.territoireouvert.runner.registry.signature.TrustedKeys;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes {@code registries.json}: that of an instance, and that which comes with the software. */
final class RegistryListFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private RegistryListFile() {}

    /**
     * Reads a list, empty when there is no file.
     *
     * @param delivered whether it came with the software
     */
    static RegistryList read(Path file, boolean delivered) {
        if (!Files.exists(file)) {
            return RegistryList.EMPTY;
        }
        List<String> problems = new ArrayList<>();
        try {
            JsonNode root = JSON.readTree(Files.readAllBytes(file));
            StrictKeys keys = new StrictKeys(root, "", problems);
            keys.require("schema", root.isObject(), "is missing");
            keys.number("schema", 1, 1);
            List<KnownRegistry> known = new ArrayList<>();
            for (StrictKeys one : keys.objects("registries")) {
                known.add(registry(one, delivered));
            }
            List<String> left = delivered ? List.of() : keys.values("left", RegistryIndex::checkedName);
            keys.noteLeftOver();
            if (problems.isEmpty()) {
                return new RegistryList(known, left);
            }
        } catch (JacksonException | IllegalArgumentException e) {
            problems.add(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new RefusedException(e, Ground.ENVIRONMENT, "registry.file", file.toString(), e.toString());
        }
        throw new RefusedException(
                Ground.ENVIRONMENT, "registry.list-wrong", file.toString(), String.join("; ", problems));
    }

    private static KnownRegistry registry(StrictKeys keys, boolean delivered) {
        String name = keys.value("name", RegistryIndex::checkedName, "unknown");
        List<RegistryKey> trusted = new ArrayList<>();
        for (StrictKeys key : keys.objects("keys")) {
            trusted.add(new RegistryKey(
                    key.value("id", RegistryKey::checkedId, "unknown"),
                    key.text("ed25519", ".{44}"),
                    key.value("until", LocalDate::parse, LocalDate.EPOCH)));
        }
        return new KnownRegistry(
                name,
                delivered ? name : keys.value("says", RegistryIndex::checkedName, "unknown"),
                keys.value("url", text -> RegistrySource.typed(text, Path.of("")), URI.create("file:///")),
                delivered || keys.flag("official"),
                new TrustedKeys(trusted),
                delivered ? 0 : keys.number("serial", 0L, Long.MAX_VALUE),
                delivered ? Optional.empty() : keys.optionalValue("refreshed", Instant::parse));
    }

    /** Returns the bytes of the list of an instance. */
    static byte[] write(RegistryList list) {
        ObjectNode root = JSON.createObjectNode();
        root.put("schema", 1);
        ArrayNode registries = root.putArray("registries");
        list.known().forEach(one -> write(one, registries.addObject()));
        list.left().forEach(root.putArray("left")::add);
        return JSON.writeValueAsBytes(root);
    }

    private static void write(KnownRegistry registry, ObjectNode node) {
        node.put("name", registry.name());
        node.put("says", registry.says());
        node.put("url", registry.url().toString());
        node.put("official", registry.official());
        ArrayNode keys = node.putArray("keys");
        for (RegistryKey key : registry.keys().keys()) {
            keys.addObject()
                    .put("id", key.id())
                    .put("ed25519", key.ed25519())
                    .put("until", key.until().toString());
        }
        node.put("serial", registry.serial());
        registry.refreshed().ifPresent(at -> node.put("refreshed", at.toString()));
    }
}
