package org.territoireouvert.runner.web.level;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.web.Actor.Citizen;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.identity.level.BirthDate;
import org.territoireouvert.runner.identity.level.Declaration;
import org.territoireouvert.runner.identity.level.Residence;
import org.territoireouvert.runner.identity.level.Residences;
import org.territoireouvert.runner.identity.people.RequirementAddress;
import org.territoireouvert.runner.territory.Commune;
import org.territoireouvert.runner.territory.France;
import org.territoireouvert.runner.territory.Territory;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;
import org.territoireouvert.runner.web.site.PolicyVersion;

/** Says where a person lives and when they were born. */
final class ResidencePages {

    static final String PATH = "/mon-compte/residence";

    private static final String COMMUNE = "commune";
    private static final String PLACE = "lieu";
    private static final String CHOICE = "choix";
    private static final String BIRTH = "naissance";
    private static final String CONSENT = "accord";
    private static final String ELSEWHERE = "autre";
    private static final int MOST_CHOICES = 20;
    private static final int LONGEST_PLACE = 100;
    private static final int LONGEST_DATE = 30;

    /** What the person declared. */
    public record Declared(String commune, LocalDate birthDate) {}

    private final WebParts parts;
    private final Territory territory;
    private final Residences residences;
    private final NextStep next;

    ResidencePages(WebParts parts) {
        this.parts = parts;
        this.territory = new Territory(parts.database(), parts.clock());
        this.residences = new Residences(
                parts.database(), parts.identity().accounts(), parts.identity().trace(), parts.clock());
        this.next = new NextStep(parts.identity());
    }

    Response show(CoreRequest request) {
        if (!(request.actor() instanceof Citizen citizen)) {
            return new Response.Redirect(RequirementAddress.PATH);
        }
        FormInput form = FormInput.empty();
        residences.find(citizen.personId()).ifPresent(declared -> prefill(form, declared));
        return page(request, citizen, form, List.of());
    }

    private void prefill(FormInput form, Residence declared) {
        boolean ours =
                territory.communes().stream().anyMatch(commune -> commune.code().equals(declared.territory()));
        form.prefill(COMMUNE, ours ? declared.territory() : ELSEWHERE);
        if (!ours) {
            form.prefill(PLACE, territory.name(declared.territory()));
        }
        form.prefill(
                BIRTH,
                String.format(
                        Locale.ROOT,
                        "%02d/%02d/%d",
                        declared.birthDate().getDayOfMonth(),
                        declared.birthDate().getMonthValue(),
                        declared.birthDate().getYear()));
    }

    Response save(CoreRequest request) {
        if (!(request.actor() instanceof Citizen citizen)) {
            return new Response.Redirect(RequirementAddress.PATH);
        }
        FormInput form = FormInput.of(request);
        List<Commune> choices = new ArrayList<>();
        Optional<Commune> commune = commune(form, choices);
        Optional<LocalDate> birth = birthDate(form);
        if (form.optional(CONSENT, 1).isEmpty()) {
            form.error(CONSENT, "level.residence.consent.missing");
        }
        if (!form.isValid()) {
            return page(request, citizen, form, choices).status(422);
        }
        if (commune.isEmpty()) {
            return page(request, citizen, form, choices);
        }
        return switch (residences.declare(
                citizen.personId(), commune.get().code(), birth.orElseThrow(), PolicyVersion.current(parts))) {
            case Declaration.Kept kept -> next.after(request, citizen, kept.level(), "residence");
            case Declaration.TooOften often ->
                page(
                                request,
                                citizen,
                                form.error(COMMUNE, "level.residence.too-often", Residences.MOST, day(often)),
                                choices)
                        .status(422);
        };
    }

    private LocalDate day(Declaration.TooOften often) {
        return LocalDate.ofInstant(often.until(), parts.identity().zone());
    }

    /** Reads the commune; when several may be meant, adds them to the choices and returns nothing. */
    private Optional<Commune> commune(FormInput form, List<Commune> choices) {
        List<Commune> own = territory.communes();
        String code = own.isEmpty()
                ? ELSEWHERE
                : form.required(COMMUNE, ELSEWHERE.length(), "level.residence.commune.missing");
        String place = form.optional(PLACE, LONGEST_PLACE);
        String chosen = form.optional(CHOICE, ELSEWHERE.length());
        if (!code.equals(ELSEWHERE)) {
            Optional<Commune> ours =
                    own.stream().filter(commune -> commune.code().equals(code)).findFirst();
            if (ours.isEmpty() && !code.isEmpty()) {
                form.error(COMMUNE, "level.residence.commune.missing");
            }
            return ours;
        }
        if (place.isEmpty()) {
            form.error(PLACE, "level.residence.place.missing");
            return Optional.empty();
        }
        List<Commune> found = territory.search(place, MOST_CHOICES + 1);
        if (found.isEmpty()) {
            form.error(PLACE, "level.residence.place.unknown", place);
        } else if (found.size() > MOST_CHOICES) {
            form.error(PLACE, "level.residence.place.many", place);
        } else if (found.size() > 1) {
            choices.addAll(found);
        }
        return found.size() == 1
                ? Optional.of(found.get(0))
                : found.stream()
                        .filter(commune -> commune.code().equals(chosen))
                        .findFirst();
    }

    private Optional<LocalDate> birthDate(FormInput form) {
        String typed = form.required(BIRTH, LONGEST_DATE, "level.residence.birth.missing");
        LocalDate today =
                LocalDate.ofInstant(parts.clock().instant(), parts.identity().zone());
        return switch (BirthDate.read(typed, today)) {
            case BirthDate.Read read -> Optional.of(read.day());
            case BirthDate.Refused refused -> {
                if (!typed.isEmpty()) {
                    form.error(
                            BIRTH,
                            "level.residence.birth."
                                    + refused.reason()
                                            .name()
                                            .toLowerCase(Locale.ROOT)
                                            .replace('_', '-'));
                }
                yield Optional.empty();
            }
        };
    }

    /** Forgets what was declared. */
    Response withdraw(CoreRequest request) {
        if (request.actor() instanceof Citizen citizen) {
            parts.database().write(handle -> residences.withdraw(handle, citizen.personId()));
        }
        return new Response.Redirect(RequirementAddress.PATH + "?" + NextStep.DONE + "=retrait");
    }

    private Page page(CoreRequest request, Citizen citizen, FormInput form, List<Commune> choices) {
        List<Choice> communes = new ArrayList<>(territory.communes().stream()
                .map(commune -> new Choice(commune.code(), commune.name()))
                .toList());
        if (!communes.isEmpty()) {
            communes.add(new Choice(ELSEWHERE, say(request, "level.residence.elsewhere")));
        }
        return Page.of("level/residence", say(request, "level.residence.title"))
                .crumb(say(request, "level.title"), RequirementAddress.PATH)
                .with("form", form)
                .with("action", PATH + NextStep.query(request))
                .with("communes", communes)
                .with(
                        "choices",
                        choices.stream()
                                .map(commune -> new Choice(commune.code(), France.label(commune)))
                                .toList())
                .with("most", Residences.MOST)
                .with(
                        "declared",
                        residences
                                .find(citizen.personId())
                                .map(known -> new Declared(territory.name(known.territory()), known.birthDate()))
                                .stream()
                                .toList());
    }

    private String say(CoreRequest request, String key) {
        return parts.messages().format(request.locale(), key);
    }
}
