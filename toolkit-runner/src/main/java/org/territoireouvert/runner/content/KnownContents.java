package org.territoireouvert.runner.content;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.territoireouvert.api.content.ContentItem;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.plugin.PluginCallException;
import org.territoireouvert.runner.plugin.PluginStatus.Phase;

/**
 * Reads the contents that the runtime and the plugins that serve now declare. A plugin that fails or is switched off has none.
 * Safe for all threads.
 */
public final class KnownContents {

    /** Owner of the types that the runtime declares itself. */
    public static final String RUNTIME = "runtime";

    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final Supplier<List<InstalledPlugin>> plugins;
    private final List<ContentType> own;
    private final Messages ownMessages;

    /**
     * A type with who declares it.
     *
     * @param owner plugin id, or {@link #RUNTIME}
     * @param messages that name it
     */
    public record DeclaredType(String owner, ContentType type, Messages messages, Caller caller) {

        /** Returns the code of the type: owner, dot, name. */
        public String code() {
            return owner + "." + type.name();
        }

        /** Returns the next public items, see {@link ContentType.Source#published}; none when the plugin fails. */
        public List<ContentItem> published(String afterId, int limit) {
            return caller.call(() -> type.source().published(afterId, limit)).orElse(List.of());
        }

        /** Returns an item; empty also when the plugin fails. */
        public Optional<DeclaredContent> find(String id) {
            return caller.call(() -> type.source().find(id))
                    .flatMap(found -> found)
                    .map(item -> new DeclaredContent(new ContentRef(code(), item.id()), type, item, messages));
        }
    }

    /** Calls whoever declares a type. */
    @FunctionalInterface
    public interface Caller {
        /** Returns what the work returns; empty when it fails. */
        <T> Optional<T> call(Callable<T> work);
    }

    /**
     * Reads what these declare, each time anew.
     *
     * @param own types of the runtime
     * @param ownMessages that name them
     */
    public KnownContents(Supplier<List<InstalledPlugin>> plugins, List<ContentType> own, Messages ownMessages) {
        this.plugins = plugins;
        this.own = List.copyOf(own);
        this.ownMessages = ownMessages;
    }

    /** Returns every type, those of the runtime first. */
    public List<DeclaredType> types() {
        List<DeclaredType> types = new ArrayList<>();
        own.forEach(type -> types.add(new DeclaredType(RUNTIME, type, ownMessages, KnownContents::callOwn)));
        for (InstalledPlugin plugin : plugins.get()) {
            if (plugin.isServing()) {
                plugin.contributions()
                        .contentTypes()
                        .forEach(type -> types.add(
                                new DeclaredType(plugin.id().value(), type, plugin.messages(), caller(plugin))));
            }
        }
        return types;
    }

    /** Returns a type by its code. */
    public Optional<DeclaredType> type(String code) {
        return types().stream().filter(type -> type.code().equals(code)).findFirst();
    }

    /** Returns a content as it is now, public or not. */
    public Optional<DeclaredContent> find(ContentRef ref) {
        return type(ref.type()).flatMap(type -> type.find(ref.id()));
    }

    private static Caller caller(InstalledPlugin plugin) {
        return new Caller() {
            @Override
            public <T> Optional<T> call(Callable<T> work) {
                try {
                    return Optional.of(plugin.call(Phase.CALL, LIMIT, work));
                } catch (PluginCallException failed) {
                    return Optional.empty();
                }
            }
        };
    }

    private static <T> Optional<T> callOwn(Callable<T> work) {
        try {
            return Optional.of(work.call());
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("A content of the runtime cannot be read", e);
        }
    }
}
