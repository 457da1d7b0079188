package org.daybook.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The name of an authority")
class AuthorityNamesTest {
    private final AuthorityNames names = Fixture.names();

    @Test
    void is_found_by_its_own_name_in_any_case_and_dress() {
        for (AuthorityNames.Authority authority : Fixture.authorities()) {
            String name = authority.name();
            String with = name.startsWith("City") ? name : "London Borough of " + name;
            String inverted = name.startsWith("City") ? "London, City of" : name + ", London Borough of";
            for (String spelled : new String[] {
                name, name.toUpperCase(), name.toLowerCase(), with, with.toUpperCase(), inverted, name.replace(" and ", " & "), name.replace(' ', '-'),
                "  " + with.replace(" ", "  ") + " ", authority.gss()
            }) {
                assertThat(names.match(spelled)).as(spelled).isEqualTo(new AuthorityMatch.Found(authority.gss()));
                assertThat(names.found(spelled)).as(spelled).contains(authority.gss());
            }
            if (!name.startsWith("City")) {
                for (String spelled : new String[] {"LB " + name, "LB of " + name, name + " Council", "L.B. of " + name, "L B " + name, name + " LB",
                    "The Mayor and Burgesses of the LB of " + name, name + " London Borough", "Council of the London Borough of " + name, name + " (Council)",
                    "LB " + name + " - Freesport Grant", name + " Borough Council"}) {
                    assertThat(names.match(spelled)).as(spelled).isEqualTo(new AuthorityMatch.Found(authority.gss()));
                }
            }
        }
    }

    @Test
    void is_found_when_cut_at_35_characters() {
        for (AuthorityNames.Authority authority : Fixture.authorities()) {
            String with = "THE LONDON BOROUGH OF " + authority.name().toUpperCase();
            if (with.length() > 35 && !authority.name().startsWith("City")) {
                String cut = with.substring(0, 35);
                assertThat(names.match(cut)).as(cut).isEqualTo(new AuthorityMatch.Found(authority.gss()));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "LB Camden|Camden", "London Borough of Tower Hamlets|Tower Hamlets", "Kingston-upon-Thames|Kingston upon Thames", "RB Kensington & Chelsea|Kensington and Chelsea",
        "London, City of|City of London", "City of London Corporation|City of London", "Corporation of London|City of London", "WANDSWORTH COUNCIL|Wandsworth",
        "Westminster City Council|Westminster", "City of Westminster|Westminster", "ROYAL BOROUGH OF KENSIGNTON AND CHE|Kensington and Chelsea",
        "LONDON BOROUGH OF BARKING AND DAGEN|Barking and Dagenham", "LONDON BOROUGH OF RICHMOND UPON THA|Richmond upon Thames", "LONDON BOROUGH OF BARKING|Barking and Dagenham",
        "LONDON BOROUGH OF RICHMOND|Richmond upon Thames", "Royal Borough of Greenwich|Greenwich", "RBKC|Kensington and Chelsea", "Kingston Council|Kingston upon Thames",
        "London Borough of Hackney - BSP|Hackney", "LONDON BOROUGH OF EALING GENERAL AC - FREESPORT GRANT|Ealing", "CROYDON COUNCIL FINANCIAL SERVICES|Croydon",
        "Richmond-on-Thames|Richmond upon Thames", "Hammersmith&Fulham|Hammersmith and Fulham", "Royal Borough of Kingston|Kingston upon Thames",
        "The Mayor and Commonalty and Citizens of the City of London|City of London", "Westminster (City of)|Westminster", "Corp of London|City of London",
        "London (City of)|City of London", "Kensington & Chelsea (Royal Borough of)|Kensington and Chelsea", "City of London (London Borough)|City of London",
        "/England/London (English Region)/Camden (London Borough)|Camden", "England/London/Greenwich|Greenwich", "Barking/Dagenham|Barking and Dagenham",
        "/England/London (English Region)/City of London (London Borough)|City of London"
    })
    void is_found_as_finance_systems_spell_it(String spelled, String name) {
        assertThat(names.match(spelled)).isEqualTo(new AuthorityMatch.Found(Fixture.gss(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "City of London Festival", "CITY OF LONDON, BILLINGSGATE MARKET", "Bracknell Forest", "Bracknell Forest Borough Council", "LB NEWHAM ROKEBY SCHOOL", "Camden Arts Centre",
        "Kingston upon Hull City Council", "Kingston University", "Richmondshire District Council", "Sutton Coldfield Town Council", "Barnet, Enfield and Haringey Mental Health NHS Trust",
        "London Borough of Camden and Islington", "Westminster Abbey", "Richmond Theatre", "Hackney Empire", "Greenwich Leisure Limited", "Lambeth Council Pension Fund",
        "City of London School", "City of Westminster College", "London Borough of Ba", "Wandswort", "Merton Parish Council", "Bexleyheath", "Enfield Town FC", "Kingston", "Tower Hamlets Homes Ltd",
        "Richmond (Yorks)", "Corp of London Sinfonia", "London Brough of Brent", "/England/West Midlands (English Region)/Sutton (English UA)", "City of London (Festival)",
        "City of London Sinfonia", "Newham Sixth Form College", "Brentwood Borough Council", "Hammersmith", "Guildhall, City of London", "Ealing Hospital"
    })
    void is_left_doubtful_when_it_only_looks_like_one(String spelled) {
        assertThat(names.match(spelled)).isInstanceOfSatisfying(AuthorityMatch.Doubtful.class, doubtful -> {
            assertThat(doubtful.candidates()).isNotEmpty();
            assertThat(doubtful.why()).contains("Choose");
        });
        assertThat(names.found(spelled)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "London Borough of Hammersmith and Fulham/Royal Borough of Kensington and Chelsea/Westminster", "City of London/Westminster/Camden",
        "London/Camden/Islington", "Camden/London/Islington", "http://london.gov.uk/camden", "/England/London Colney/Hertfordshire/Camden"
    })
    @DisplayName("is not found as the last of several, nor at the end of an address or of a path that does not go through London")
    void is_not_the_last_of_several(String spelled) {
        assertThat(names.found(spelled)).isEmpty();
        assertThat(names.match(spelled)).isNotInstanceOf(AuthorityMatch.Found.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kent County Council", "A4e Ltd", "London Councils", "Greater London Authority", "", "---", "123", "London", "Royal Borough of Windsor and Maidenhead", "Thames Water Utilities Ltd"})
    void is_not_seen_in_a_name_that_has_nothing_of_it(String spelled) {
        assertThat(names.match(spelled)).isEqualTo(new AuthorityMatch.Unknown());
    }

    @Test
    void is_remembered_once_chosen_whatever_its_case() {
        AuthorityNames remembering =
                new AuthorityNames(Fixture.authorities(), Map.of("City of London  Festival", Fixture.gss("City of London")));
        assertThat(remembering.match("CITY OF LONDON FESTIVAL")).isEqualTo(new AuthorityMatch.Found("E09000001"));
        assertThat(remembering.found("city of london festival")).contains("E09000001");
    }
}
