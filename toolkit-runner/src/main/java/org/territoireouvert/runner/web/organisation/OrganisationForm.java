package org.territoireouvert.runner.web.organisation;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.territoireouvert.api.organisation.Classification;
import org.territoireouvert.api.organisation.Organisation;
import org.territoireouvert.api.organisation.Parsed;
import org.territoireouvert.api.organisation.Rna;
import org.territoireouvert.api.organisation.Siren;
import org.territoireouvert.api.organisation.Siret;
import org.territoireouvert.api.territory.Territory;
import org.territoireouvert.api.territory.TerritoryField;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.runner.identity.account.DisplayNames;
import org.territoireouvert.runner.organisation.Draft;

/** Reads and fills the form that describes an organisation. */
final class OrganisationForm {

    static final String NAME = "nom";
    static final String LOGO = "logo";

    private static final String KIND = "nature";
    private static final String SIREN = "siren";
    private static final String SIRET = "siret";
    private static final String RNA = "rna";
    private static final String DESCRIPTION = "description";
    private static final String WEBSITE = "site";
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_NUMBER = 30;
    private static final int LONGEST_DESCRIPTION = 2_000;
    private static final int LONGEST_WEBSITE = 300;
    private static final TerritoryField TERRITORY =
            new TerritoryField("territoire", EnumSet.allOf(Territory.Kind.class), false);

    /**
     * What was read.
     *
     * @param draft empty when the form has a problem
     * @param choices territories of which one is to be chosen
     */
    record Read(Optional<Draft> draft, List<Territory> choices) {}

    private final OrganisationWeb web;

    OrganisationForm(OrganisationWeb web) {
        this.web = web;
    }

    /**
     * Reads the form.
     *
     * @param official whether a name may be that of an authority
     */
    Read read(FormInput form, boolean official) {
        String name = name(form, official);
        Optional<Classification> kind =
                Classification.of(form.required(KIND, LONGEST_NUMBER, "organisation.kind.missing"));
        if (kind.isEmpty() && form.errorOf(KIND).isEmpty()) {
            form.error(KIND, "organisation.kind.missing");
        }
        Optional<Siren> siren = number(form, SIREN, Siren::parse);
        Optional<Siret> siret = number(form, SIRET, Siret::parse);
        Optional<Rna> rna = number(form, RNA, Rna::parse);
        if (siren.isPresent() && siret.isPresent() && !siret.get().siren().equals(siren.get())) {
            form.error(SIRET, "organisation.siret.other");
        }
        TerritoryField.Reading place = TERRITORY.read(form, web.territories);
        String description = form.optional(DESCRIPTION, LONGEST_DESCRIPTION);
        Optional<String> website = website(form);
        List<Territory> choices = place instanceof TerritoryField.Unclear unclear ? unclear.choices() : List.of();
        if (!form.isValid()) {
            return new Read(Optional.empty(), choices);
        }
        Optional<String> code = place instanceof TerritoryField.Chosen chosen
                ? Optional.of(chosen.territory().code())
                : Optional.empty();
        return new Read(
                Optional.of(new Draft(name, kind.orElseThrow(), siren, siret, rna, code, description, website)),
                choices);
    }

    private String name(FormInput form, boolean official) {
        String name = DisplayNames.clean(form.required(NAME, LONGEST_NAME, "organisation.name.missing"));
        if (!name.isEmpty() && form.errorOf(NAME).isEmpty()) {
            Optional<String> problem = official
                    ? DisplayNames.problemOfRealName(name)
                    : DisplayNames.problem(name, web.web.instance().current().authority());
            problem.ifPresent(
                    key -> form.error(NAME, key.equals("name.official") ? "organisation.name.official" : key));
        }
        return name;
    }

    private static <T> Optional<T> number(FormInput form, String field, Function<String, Parsed<T>> parse) {
        String typed = form.optional(field, LONGEST_NUMBER);
        if (typed.isEmpty() || form.errorOf(field).isPresent()) {
            return Optional.empty();
        }
        return switch (parse.apply(typed)) {
            case Parsed.Valid<T> valid -> Optional.of(valid.value());
            case Parsed.Invalid<T> invalid -> {
                form.error(field, invalid.messageKey());
                yield Optional.empty();
            }
        };
    }

    private static Optional<String> website(FormInput form) {
        String typed = form.optional(WEBSITE, LONGEST_WEBSITE);
        if (typed.isEmpty() || form.errorOf(WEBSITE).isPresent()) {
            return Optional.empty();
        }
        String address = typed.contains("://") ? typed : "https://" + typed;
        try {
            URI uri = new URI(address);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (web && uri.getHost() != null && uri.getHost().contains(".") && uri.getUserInfo() == null) {
                return Optional.of(uri.toASCIIString());
            }
        } catch (URISyntaxException noAddress) {
            // Said below.
        }
        form.error(WEBSITE, "organisation.website.wrong");
        return Optional.empty();
    }

    FormInput filled(Organisation organisation) {
        FormInput form = FormInput.empty()
                .prefill(NAME, organisation.name())
                .prefill(KIND, organisation.classification().code())
                .prefill(SIREN, organisation.identifier("SIREN").orElse(""))
                .prefill(SIRET, organisation.identifier("SIRET").orElse(""))
                .prefill(RNA, organisation.identifier("RNA").orElse(""))
                .prefill(DESCRIPTION, organisation.description())
                .prefill(WEBSITE, organisation.website().orElse(""));
        organisation.areaId().flatMap(web.territories::find).ifPresent(place -> TERRITORY.prefill(form, place));
        return form;
    }

    List<Choice> kinds(Locale locale) {
        return Arrays.stream(Classification.values())
                .map(kind -> new Choice(kind.code(), web.say(locale, "organisation.kind." + kind.code())))
                .toList();
    }
}
