package org.territoireouvert.initiatives.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.settings.Setting;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.HomeBlock;
import org.territoireouvert.api.web.HomeBlock.Item;
import org.territoireouvert.api.web.Link;
import org.territoireouvert.initiatives.entry.EntryLine;
import org.territoireouvert.initiatives.entry.EntryRepository;
import org.territoireouvert.initiatives.entry.PublishEntry;

/** The block of the home page: what was tried here. */
public final class EntryBlocks {

    /** How many initiatives the home page shows, 1 to 5. */
    public static final Setting<Long> HOME_ITEMS = Setting.number("home-items", 3);

    private static final int MOST = 5;

    private final PluginContext context;
    private final EntryRepository entries;
    private final PublishEntry publish;

    /** Creates the block. */
    public EntryBlocks(PluginContext context, EntryRepository entries, PublishEntry publish) {
        this.context = context;
        this.entries = entries;
        this.publish = publish;
    }

    /** Declares the latest initiatives. */
    public HomeBlock recent() {
        return new HomeBlock("recent-initiatives", HomeBlock.Slot.RECENT, this::read);
    }

    private Optional<HomeBlock.View> read(Locale locale) {
        long all = publish.count();
        if (all == 0) {
            return Optional.empty();
        }
        Messages messages = context.messages();
        int size = Math.clamp(context.settings().get(HOME_ITEMS), 1, MOST);
        List<Item> items = entries.latest(size).stream()
                .map(line -> item(line, messages, locale))
                .toList();
        Link more = new Link(messages.format(locale, "home.initiatives.more", all), "/initiatives");
        return Optional.of(new HomeBlock.View(messages.format(locale, "home.initiatives"), "", more, items, List.of()));
    }

    private static Item item(EntryLine line, Messages messages, Locale locale) {
        List<String> facts = new ArrayList<>();
        if (!line.place().isEmpty()) {
            facts.add(line.place());
        }
        line.startedOn()
                .ifPresent(start ->
                        facts.add(messages.format(locale, "initiatives.since", String.valueOf(start.getYear()))));
        line.cost().ifPresent(cost -> facts.add(messages.format(locale, "initiatives.cost", cost)));
        return new Item(line.title(), line.path(), line.summary(), facts, Optional.empty(), Optional.empty());
    }
}
