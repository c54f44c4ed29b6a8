package org.territoireouvert.ambassadors.contribution;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.ambassadors.person.AmbassadorRepository;
import org.territoireouvert.ambassadors.person.AmbassadorSearch;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.HomeBlock;
import org.territoireouvert.api.web.HomeBlock.Item;
import org.territoireouvert.api.web.Link;

/** The block of the home page: who to talk to. */
public final class AmbassadorBlocks {

    private static final int ITEMS = 3;

    private final PluginContext context;
    private final AmbassadorRepository ambassadors;

    /** Creates the block. */
    public AmbassadorBlocks(PluginContext context, AmbassadorRepository ambassadors) {
        this.context = context;
        this.ambassadors = ambassadors;
    }

    /** Declares some ambassadors. */
    public HomeBlock people() {
        return new HomeBlock("ambassadors", HomeBlock.Slot.PEOPLE, this::read);
    }

    private Optional<HomeBlock.View> read(Locale locale) {
        List<Item> items = ambassadors
                .list(
                        AmbassadorSearch.serving(
                                LocalDate.ofInstant(context.clock().instant(), context.zone())),
                        Keyset.first(ITEMS))
                .items()
                .stream()
                .map(ambassador -> new Item(
                        ambassador.name(),
                        "/ambassadeurs/" + ambassador.slug(),
                        "",
                        List.of(ambassador.commune(), ambassador.themes()),
                        Optional.empty(),
                        Optional.empty()))
                .toList();
        if (items.isEmpty()) {
            return Optional.empty();
        }
        Messages messages = context.messages();
        Link more = new Link(messages.format(locale, "home.people.more"), "/ambassadeurs");
        return Optional.of(new HomeBlock.View(
                messages.format(locale, "home.people"),
                messages.format(locale, "home.people.lead"),
                more,
                items,
                List.of()));
    }
}
