package org.daybook.assessment;

import java.util.List;

/**
 * Whom the sample's authorities name, and what is arranged with them. All invented: e-mail addresses end in example.org, and
 * the telephone numbers are of the range that is kept for drama, 020 7946 0000 to 0999.
 */
final class SamplePeople {
    /** @param reviewBy when to ask whether the data is still right */
    record Officer(String gss, String role, String name, String reviewBy) {}

    record Arranged(String gss, String nextStep, String date) {}

    /** @param offered when it was told, or blank */
    record Held(String gss, String offered, String whoContacts, String nextStep, String date, String answer, String answered) {}

    static final List<Officer> OFFICERS = List.of(
            officer("01", "Head of Libraries and Archives", "Marian Ashdown", "2009-09"),
            officer("02", "Head of Leisure and Arts", "Tunde Balogun", "2009-09"),
            officer("03", "Assistant Director, Libraries", "Priya Venkataraman", "2009-04"),
            officer("04", "Cultural Services Officer", "Gwen Tallis", "2009-10"),
            officer("05", "Head of Culture", "Owen Prescott-Hale", "2009-10"),
            officer("06", "Head of Libraries", "Shirley Mapstone", "2009-10"),
            officer("07", "Head of Libraries", "Farah Siddiqi", "2009-05"),
            officer("08", "Director of Culture", "Desmond Eyre", "2008-09-30"),
            officer("09", "Head of Sport and Culture", "Kulwinder Rai", "2009-02"),
            officer("10", "Cultural Policy Officer", "Leonie Achterberg", "2009-10"),
            officer("11", "Head of Culture", "Bernard Quayle", "2009-06"),
            officer("12", "Assistant Director, Culture", "Nkechi Adeyemi-Ross", "2009-06"),
            officer("13", "Head of Arts", "Sorcha Linnane", "2009-10"),
            officer("14", "Head of Libraries", "Yusuf Demirel", "2009-09"),
            officer("15", "Head of Cultural Services", "Hemlata Joshi-Parr", "2009-10"),
            officer("16", "Leisure Services Officer", "Clive Rowbotham", "2009-07"),
            officer("17", "Head of Arts and Libraries", "Dorothea Finch", "2009-10"),
            officer("18", "Head of Culture", "Rosalind Okoro", "2009-07"),
            officer("19", "Head of Cultural Services", "Theo Marchetti", "2009-02"),
            officer("20", "Head of Museums and Arts", "Imogen Castellan", "2008-10-15"),
            officer("21", "Cultural Services Officer", "Piers Wolstenholme", "2009-10"),
            officer("22", "Head of Libraries", "Adaeze Nwosu-Clarke", "2009-06"),
            officer("23", "Head of Culture and Community", "Joanna Brackley", "2008-12"),
            officer("24", "Head of Libraries and Heritage", "Samir Haddad-Lowe", "2009-03"),
            officer("25", "Head of Culture", "Beatrix Olufemi", "2009-07"),
            officer("26", "Head of Culture", "Navneet Gill-Barton", "2009-06"),
            officer("27", "Assistant Director, Culture", "Alastair Penhaligon", "2009-05"),
            officer("28", "Head of Culture, Libraries, Learning", "Comfort Asante-Reid", "2009-01"),
            officer("29", "Executive Head of Culture", "Madeleine Thackeray", "2009-01"),
            officer("30", "Head of Arts and Events", "Rehana Choudhury-Wells", "2009-06"),
            officer("31", "Head of Museum and Arts", "Gareth Llewellyn-Moss", "2009-10"),
            officer("32", "Head of Leisure and Culture", "Philippa Strand", "2009-10"),
            officer("33", "Head of Libraries and Culture", "Edmund Vasquez", "2009-10"));

    static final List<Arranged> STEPS = List.of(
            arranged("01", "kick-off meeting at the library", "2008-11-11"),
            arranged("03", "consensus day", "2008-11-20"),
            arranged("05", "brief the management team", "2008-11-05"),
            arranged("07", "consensus day", "2008-10-24"),
            arranged("09", "find a date for the peer challenge", "2008-11-14"),
            arranged("10", "name a lead for each theme", "2008-11-mid"),
            arranged("11", "evidence workshop", "2008-11-06"),
            arranged("12", "evidence workshop", "2008-11-13"),
            arranged("14", "kick-off meeting", "2008-11-18"),
            arranged("18", "agree who leads the self-assessment", "2008-10-17"),
            arranged("19", "peer challenge on site", "2008-12-early"),
            arranged("22", "survey of staff closes", "2008-11-28"),
            arranged("23", "challenge report, with Members", "2008-12"),
            arranged("24", "send what is missing under resources", "2008-10-10"),
            arranged("28", "six-month review of the plan", "2009-spring"),
            arranged("29", "find a date for the peer challenge", "2008-11-21"),
            arranged("30", "consensus day", "2008-12-04"),
            arranged("31", "kick-off meeting", "2008-11-25"));

    static final List<Held> PLACES = List.of(
            held("02", "2008-09-30", "improvement manager", "telephone, and offer a visit", "2008-11-07", "", ""),
            held("04", "2008-10-07", "improvement manager", "meet the new head of service", "2008-11-12", "", ""),
            held("06", "2008-10-07", "lead officer, Croydon", "share what it took in Croydon", "2008-11-04", "Interested; asks how much time it takes.", "2008-10-22"),
            held("13", "", "improvement manager", "write to the head of arts", "2008-11-03", "", ""),
            held("15", "2008-10-14", "improvement manager", "send the toolkit in outline", "2008-11-10", "", ""),
            held("16", "2008-07-late", "programme board", "ask the board member to speak to the director", "2008-10-20", "", ""),
            held("17", "2008-10-14", "lead officer, Ealing", "invite to the consensus day as an observer", "2008-12-04", "", ""),
            held("21", "2008-10-21", "improvement manager", "ask again once the contract is let", "2009-spring", "Not this year.", "2008-10-27"),
            held("26", "2008-09-early", "improvement manager", "approach again after the restructuring", "2009-01", "Asked to be approached again in the new year.", "2008-09-05"),
            held("32", "", "programme board", "find the right person to write to", "2008-11-14", "", ""));

    private SamplePeople() {}

    private static Officer officer(String number, String role, String name, String reviewBy) {
        return new Officer("E090000" + number, role, name, reviewBy);
    }

    private static Arranged arranged(String number, String nextStep, String date) {
        return new Arranged("E090000" + number, nextStep, date);
    }

    private static Held held(
            String number, String offered, String who, String nextStep, String date, String answer, String answered) {
        return new Held("E090000" + number, offered, who, nextStep, date, answer, answered);
    }
}
