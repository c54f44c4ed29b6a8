package org.territoireouvert.initiatives.contribution;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.settings.Setting;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.HomeBlock;
import org.territoireouvert.api.web.HomeBlock.Item;
import org.territoireouvert.api.web.Link;
import org.territoireouvert.initiatives.model.Initiative;
import org.territoireouvert.initiatives.store.InitiativeRepository;
import org.territoireouvert.initiatives.store.InitiativeSearch;

/** The block of the home page: what was tried here. */
public final class InitiativeBlocks {

    /** How many initiatives the home page shows, 1 to 5. */
    public static final Setting<Long> HOME_ITEMS = Setting.number("home-items", 3);

    private static final int MOST = 5;

    private final PluginContext context;
    private final InitiativeRepository initiatives;
    private final PublishInitiative publish;

    /** Creates the block. */
    public InitiativeBlocks(PluginContext context, InitiativeRepository initiatives, PublishInitiative publish) {
        this.context = context;
        this.initiatives = initiatives;
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
        List<Item> items = initiatives.list(InitiativeSearch.ALL, Keyset.first(size)).items().stream()
                .map(initiative -> item(initiative, messages, locale))
                .toList();
        Link more = new Link(messages.format(locale, "home.initiatives.more", all), "/initiatives");
        return Optional.of(new HomeBlock.View(messages.format(locale, "home.initiatives"), "", more, items, List.of()));
    }

    private static Item item(Initiative initiative, Messages messages, Locale locale) {
        String since = messages.format(
                locale,
                "initiatives.since",
                String.valueOf(initiative.startedOn().getYear()));
        return new Item(
                initiative.title(),
                "/initiatives/" + initiative.slug(),
                initiative.summary(),
                List.of(initiative.commune(), since, messages.format(locale, "initiatives.cost", initiative.cost())),
                Optional.empty(),
                Optional.empty());
    }
}
