package org.territoireouvert.runner.web.signin;

import java.util.List;
import org.territoireouvert.runner.configuration.ProviderSettings;
import org.territoireouvert.runner.configuration.ProviderSettings.Kind;

/**
 * A button that leads to a provider of identities.
 *
 * @param code part of the address: {@code franceconnect}, {@code proconnect} or {@code openid}
 * @param name of the provider
 */
public record ProviderButton(String code, String name) {

    /** Returns the buttons for citizens or for members of staff. */
    public static List<ProviderButton> of(List<ProviderSettings> providers, boolean staff) {
        return providers.stream()
                .filter(provider -> (provider.kind() == Kind.PROCONNECT) == staff)
                .map(provider -> new ProviderButton(provider.code(), provider.shownName()))
                .toList();
    }

    /** Returns where its form is sent. */
    public String action() {
        return "/connexion/fournisseur/" + code;
    }
}
