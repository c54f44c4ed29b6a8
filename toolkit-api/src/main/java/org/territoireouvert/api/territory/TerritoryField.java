package org.territoireouvert.api.territory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.api.territory.Territory.Kind;
import org.territoireouvert.api.text.SearchText;
import org.territoireouvert.api.web.FormInput;

/**
 * A field of a form in which a person names a territory. It works without a script: when several have the name, the form is shown
 * again and {@code #territoryPicker($form "name" "label" "hint" $choices)} offers them.
 *
 * @param name of the field; the choice among several is sent as {@code <name>-choix}
 * @param kinds that may be named
 * @param required whether it may be left empty
 */
public record TerritoryField(String name, Set<Kind> kinds, boolean required) {

    private static final String CHOICE = "-choix";
    private static final int LONGEST = 150;
    private static final int MOST = 20;

    /** What was named. */
    public sealed interface Reading {}

    /** One territory. */
    public record Chosen(Territory territory) implements Reading {}

    /** Nothing, and nothing has to be. */
    public record Empty() implements Reading {}

    /**
     * Not one territory; the form has a problem that says so.
     *
     * @param choices several that may be meant, possibly empty
     */
    public record Unclear(List<Territory> choices) implements Reading {
        /** Copies the list. */
        public Unclear {
            choices = List.copyOf(choices);
        }
    }

    /** Copies the kinds. */
    public TerritoryField {
        kinds = Set.copyOf(kinds);
    }

    /** Reads the field. */
    public Reading read(FormInput form, Territories territories) {
        String typed = form.optional(name, LONGEST);
        String choice = form.optional(name + CHOICE, LONGEST);
        if (typed.isEmpty()) {
            if (required) {
                form.error(name, "territory.missing");
                return new Unclear(List.of());
            }
            return new Empty();
        }
        if (form.errorOf(name).isPresent()) {
            return new Unclear(List.of());
        }
        List<Territory> found = territories.search(typed, kinds, MOST + 1);
        Optional<Territory> chosen =
                found.stream().filter(one -> one.code().equals(choice)).findFirst();
        if (chosen.isPresent() || found.size() == 1) {
            return new Chosen(chosen.orElseGet(() -> found.get(0)));
        }
        List<Territory> exact = found.stream()
                .filter(one -> SearchText.fold(one.name()).equals(SearchText.fold(typed)))
                .toList();
        if (exact.size() == 1) {
            return new Chosen(exact.get(0));
        }
        if (found.isEmpty() || exact.isEmpty() && found.size() > MOST) {
            form.error(name, found.isEmpty() ? "territory.unknown" : "territory.many", typed);
            return new Unclear(List.of());
        }
        form.error(name, "territory.several", typed);
        return new Unclear(exact.isEmpty() ? found : exact);
    }

    /** Writes a territory into the form before it is shown. */
    public FormInput prefill(FormInput form, Territory territory) {
        return form.prefill(name, territory.label());
    }
}
