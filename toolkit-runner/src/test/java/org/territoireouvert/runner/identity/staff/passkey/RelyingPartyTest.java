package org.territoireouvert.runner.identity.staff.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelyingPartyTest {

    @ParameterizedTest
    @CsvSource({
        "https://participer.exemple.fr, participer.exemple.fr, https://participer.exemple.fr",
        "https://Participer.Exemple.fr/, participer.exemple.fr, https://participer.exemple.fr",
        "https://participer.exemple.fr:443, participer.exemple.fr, https://participer.exemple.fr",
        "https://participer.exemple.fr:8443/site, participer.exemple.fr, https://participer.exemple.fr:8443",
        "http://localhost:8080, localhost, http://localhost:8080",
        "http://localhost:80, localhost, http://localhost",
    })
    void theSiteIsNamedAsTheBrowserNamesIt(URI address, String id, String origin) {
        assertThat(RelyingParty.at(address, "Site")).isEqualTo(new RelyingParty(id, origin, "Site"));
    }
}
