#include "commands/digest/digest_reply.hpp"

#include <gtest/gtest.h>

#include <random>

namespace clusterlotse::test {
namespace {

using commands::count_need_numbers;
using commands::split_reply;

/// "1=ja|B-2026-031=können wir|~Grüße": the items and, behind ~, the loose words.
std::string parts_of(std::string_view text, const std::vector<int>& known = {1, 2, 3, 4, 5}) {
    const auto reply = split_reply(text, known);
    std::string line;
    for (const auto& item : reply.items) {
        line += (line.empty() ? "" : "|") +
                (item.position ? std::to_string(*item.position) : item.number) + "=" + item.words;
    }
    return reply.loose.empty() ? line : line + "|~" + reply.loose;
}

struct ReplyInParts {
    const char* text;
    const char* parts;
};

constexpr ReplyInParts kReplies[] = {
    {"2: können wir", "2=können wir"},
    {"B-2026-031: können wir", "B-2026-031=können wir"},
    {"b 2026 31 können wir", "B-2026-031=können wir"},
    {"2: können wir, ab KW 14", "2=können wir, ab KW 14"},
    {"1 ja, 3 nein zu groß", "1=ja,|3=nein zu groß"},
    {"1 ja, 2 nein", "1=ja,|2=nein"},
    {"1: können wir, 12 € und 3 ja", "1=können wir, 12 €,|3=ja"},
    {"1: ja, zwischen 2 und 3 können wir liefern", "1=ja, zwischen 2 und 3 können wir liefern"},
    {"2: ja, ab KW 14 und 3 Wochen Lieferzeit", "2=ja, ab KW 14 und 3 Wochen Lieferzeit"},
    {"1: ja\n2: nein\n4: ab KW 3, 12 €", "1=ja|2=nein|4=ab KW 3, 12 €"},
    {"zu 2) können wir", "2=können wir"},
    {"zu 2: ja. zu 3: nein.", "2=ja.|3=nein."},
    {"Nr. 3 passt", "3=passt"},
    {"Nummer 3: leider nein", "3=leider nein"},
    {"#4 Interesse", "4=Interesse"},
    {"zu Punkt 2: ab KW 14", "2=ab KW 14"},
    {"- 1: ja\n- 2: zu groß\n- 5: 3 Wochen Lieferzeit", "1=ja|2=zu groß|5=3 Wochen Lieferzeit"},
    {"* B-2026-031 können wir\n* B-2026-032 leider nicht",
     "B-2026-031=können wir|B-2026-032=leider nicht"},
    {"• 2 können wir", "2=können wir"},
    {"> 2  B-2026-031 · 20 Drehteile aus 1.4301\nkönnen wir", "2=können wir"},
    {"> 1  B-2026-030 · 5 Wellen\nja\n> 3  B-2026-033 · 12 Platten\nzu groß", "1=ja|3=zu groß"},
    {"> B-2026-031 · 20 Drehteile aus 1.4301\n> bis 15.3.\nmachen wir, 12 €/Stück",
     "B-2026-031=machen wir, 12 €/Stück"},
    {"> Guten Morgen Frau Weber\nkönnen wir", "|~können wir"},
    {"2️⃣ ja", "2=ja"},
    {"② ja, ③ nein", "2=ja,|3=nein"},
    {"1 und 3 ja, 2 nein", "1=ja,|3=ja,|2=nein"},
    {"1, 2 und 4: können wir", "1=können wir|2=können wir|4=können wir"},
    {"1+3 ja", "1=ja|3=ja"},
    {"1/2 nein", "1=nein|2=nein"},
    {"2-4 nein", "2=nein|3=nein|4=nein"},
    {"1 bis 3 nein", "1=nein|2=nein|3=nein"},
    {"alle: nein", "1=nein|2=nein|3=nein|4=nein|5=nein"},
    {"2 ja, Rest nein", "2=ja,|1=nein|3=nein|4=nein|5=nein"},
    {"3: ja\ndie anderen leider nicht",
     "3=ja|1=leider nicht|2=leider nicht|4=leider nicht|5=leider "
     "nicht"},
    {"ja zu 1, nein zu 3", "1=ja,|3=nein"},
    {"Interesse an 1 und 3", "1=Interesse|3=Interesse"},
    {"können wir: 1, 3", "1=können wir,|3=können wir"},
    {"Können wir bei B-2026-031, B-2026-032 leider nicht",
     "B-2026-031=Können wir,|B-2026-032=leider nicht"},
    {"Wir können B-2026-031 ab KW 14 liefern", "B-2026-031=Wir können ab KW 14 liefern"},
    {"B-2026-031 und B-2026-033: ja", "B-2026-031=ja|B-2026-033=ja"},
    {"B-2026-031 ja B-2026-033 nein", "B-2026-031=ja|B-2026-033=nein"},
    {"B-2026-031 ja; B-2026-033 nein", "B-2026-031=ja;|B-2026-033=nein"},
    {"Guten Morgen,\n2 können wir\nGruß\nPeter Sommer", "2=können wir"},
    {"Guten Morgen, 2: können wir", "2=können wir"},
    {"2", "2="},
    {"2\n3", "2=|3="},
    {"2.", "2="},
    {"2. können wir", "2=können wir"},
    {"2 - können wir", "2=können wir"},
    {"2 => ja", "2=ja"},
    {"2: 1", "2=1"},
    {"2: 4 12,50 €/Stück, KW 3", "2=4 12,50 €/Stück, KW 3"},
    {"3?", "3=?"},
    {"3: Welche Oberfläche? Und bis wann?", "3=Welche Oberfläche? Und bis wann?"},
    // Figures that belong to the answer.
    {"2 Wochen Lieferzeit", "|~2 Wochen Lieferzeit"},
    {"5 Stück können wir", "|~5 Stück können wir"},
    {"2 x 40 geht", "|~2 x 40 geht"},
    {"2 von 3 Teilen können wir", "|~2 von 3 Teilen können wir"},
    {"ab 2.3. können wir", "|~ab 2.3. können wir"},
    {"2. März passt", "|~2. März passt"},
    {"1.4301 können wir nicht", "|~1.4301 können wir nicht"},
    {"1,5 mm geht", "|~1,5 mm geht"},
    {"12 € pro Stück", "|~12 € pro Stück"},
    {"2: können wir, 5 Stück ab Lager", "2=können wir, 5 Stück ab Lager"},
    {"2: können wir, 3 Wochen, 4 € das Stück", "2=können wir, 3 Wochen, 4 € das Stück"},
    {"2: ja, in 3 bis 4 Wochen", "2=ja, in 3 bis 4 Wochen"},
    {"1: ja, für 2 Wochen haben wir Luft", "1=ja, für 2 Wochen haben wir Luft"},
    {"1: zu 2 Terminen möglich", "1=zu 2 Terminen möglich"},
    {"3 Achsen haben wir, 5 nicht", "|~3 Achsen haben wir, 5 nicht"},
    {"können wir, ab KW 14", "|~können wir, ab KW 14"},
    {"Das Zweite passt gut zu uns", "|~Das Zweite passt gut zu uns"},
    {"mehr 2", "|~mehr 2"},
    {"more 2", "|~more 2"},
    // Numbers that the digest does not have.
    {"7: nein", "7=nein"},
    {"7 nein", "|~7 nein"},
    {"20 Teile können wir", "|~20 Teile können wir"},
    // English.
    {"2: we can do that, 3: no", "2=we can do that,|3=no"},
    {"no. 2 yes, no. 3 too big", "2=yes,|3=too big"},
    {"1 and 4 yes", "1=yes|4=yes"},
    {"re 2: we can, week 14", "2=we can, week 14"},
    {"B-2026-031: interested. B-2026-032: no capacity.",
     "B-2026-031=interested.|B-2026-032=no capacity."},
    {"both yes", "1=yes|2=yes|3=yes|4=yes|5=yes"},
    {"interested in 2", "2=interested"},
    {"yes to 1 and 2, no to 3", "1=yes,|2=yes,|3=no"},
    // Several words about the same one, and words on further lines.
    {"2: ja\nab KW 14\nPreis folgt\n3: nein", "2=ja\nab KW 14\nPreis folgt|3=nein"},
    {"2 ja\n\n2: aber erst ab KW 14", "2=ja\naber erst ab KW 14"},
    {"1 ja\n\nVielen Dank!", "1=ja"},
    {"2: können wir\n\nVon meinem iPhone gesendet", "2=können wir"},
    // Written after the rules, to see how far they reach.
    {"1) ja 2) nein 3) ab Februar", "1=ja|2=nein|3=ab Februar"},
    {"zur 1: machen wir, zur 4: ist uns zu groß", "1=machen wir,|4=ist uns zu groß"},
    {"Die 2 können wir machen", "2=können wir machen"},
    {"Punkt 1 ja\nPunkt 3 nein", "1=ja|3=nein"},
    {"Anfrage 2 interessiert uns", "2=interessiert uns"},
    {"Bei Nr. 4 sind wir dabei, bei Nr. 5 nicht", "4=sind wir dabei,|5=nicht"},
    {"Moin Lotse, 3 geht klar, Gruß Kalle", "3=geht klar, Gruß Kalle"},
    {"1: 12 €, 2: 14 €, 3: nein", "1=12 €,|2=14 €,|3=nein"},
    {"1 -> ja / 2 -> nein", "1=ja|2=nein"},
    {"Zu B-2026-031 Interesse, zu B-2026-032 brauchen wir bis Freitag",
     "B-2026-031=Interesse,|B-2026-032=brauchen wir bis Freitag"},
    {"Können wir alles außer 3", "|~Können wir alles außer 3"},
    {"Können wir alles machen, bis auf die 3", "|~Können wir alles machen, bis auf die 3"},
    {"alle nein außer 2", "|~alle nein außer 2"},
    {"alle nein, außer zu 2: ja", "|~alle nein, außer zu 2: ja"},
    {"all but 4: no", "|~all but 4: no"},
    {"yes to everything except for B-2026-031", "|~yes to everything except for B-2026-031"},
    {"2: ja, außer 3 Teilen", "2=ja, außer 3 Teilen"},
    {"Nur Treffer bitte, der Rest interessiert mich nicht",
     "|~Nur Treffer bitte, der Rest interessiert mich nicht"},
    {"Rest nein, 2 ja", "2=ja|1=nein|3=nein|4=nein|5=nein"},
    {"nur 2", "2="},
    {"2 und 3 können wir, der Rest ist zu groß",
     "2=können wir,|3=können wir,|1=ist zu groß|4=ist zu groß|5=ist zu groß"},
    {"B-2026-031\nkönnen wir, 12 €/Stück\n\nB-2026-032\nleider nicht",
     "B-2026-031=können wir, 12 €/Stück|B-2026-032=leider nicht"},
    {"2:\nkönnen wir\nab KW 14", "2=können wir\nab KW 14"},
    {"[2] ja", "2=ja"},
    {"(2) ja, (3) nein", "2=ja,|3=nein"},
    {"2 👍 3 👎", "2=👍|3=👎"},
    {"Nr. 1 und Nr. 2 leider nein", "1=leider nein|2=leider nein"},
    {"Interested in 1 & 2, can't do 3", "1=Interested,|2=Interested,|3=can't do"},
    {"first one: yes", "|~first one: yes"},
    {"4 - 12,50 €/Stück", "4=12,50 €/Stück"},
    {"ja", "|~ja"},
    {"Danke!", ""},
    {"", ""},
};

TEST(DigestReplies, are_taken_apart_as_they_are_meant) {
    int wrong = 0;
    for (const ReplyInParts& one : kReplies) {
        const std::string parts = parts_of(one.text);
        EXPECT_EQ(parts, one.parts) << one.text;
        wrong += parts == one.parts ? 0 : 1;
    }
    EXPECT_EQ(wrong, 0) << "of " << std::size(kReplies);
}

TEST(DigestReplies, know_only_needs_numbers_where_they_answer_no_digest) {
    EXPECT_EQ(parts_of("1: ja\n2: nein", {}), "|~1: ja 2: nein");
    EXPECT_EQ(parts_of("B-2026-031: ja, 2 Wochen", {}), "B-2026-031=ja, 2 Wochen");
}

TEST(DigestReplies, count_the_needs_they_name) {
    EXPECT_EQ(count_need_numbers("B-2026-031 ja, B-2026-032 nein, b 2026 31 wirklich"), 2u);
    EXPECT_EQ(count_need_numbers("20 Drehteile wie in B-2025-004"), 1u);
    EXPECT_EQ(count_need_numbers("2026-031"), 0u);
}

TEST(DigestReplies, are_bounded_for_any_bytes) {
    std::mt19937 random(11);
    static constexpr std::string_view kParts[] = {
        "1",
        "2",
        " ",
        "\n",
        ":",
        "> ",
        "ja",
        "B-2026-031",
        ",",
        "und",
        "zu ",
        "\xE2",
        "\xEF\xB8",
        ".",
        "alle ",
        "-"};
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        const std::size_t length = random() % 60;
        for (std::size_t i = 0; i < length; ++i) {
            text += random() % 8 == 0 ? std::string(1, static_cast<char>(random() % 256))
                                      : std::string(kParts[random() % std::size(kParts)]);
        }
        const auto reply = split_reply(text, {1, 2, 3});
        EXPECT_LE(reply.items.size(), 40u);
    }
    std::string numbers;
    for (int i = 0; i < 500; ++i) {
        numbers += "B-2026-" + std::to_string(i) + ": ja\n";
    }
    EXPECT_EQ(split_reply(numbers, {}).items.size(), 40u);
    EXPECT_EQ(count_need_numbers(numbers), 40u);
    EXPECT_LE(split_reply(std::string(300'000, '1'), {1}).loose.size(), 8100u);
}

}  // namespace
}  // namespace clusterlotse::test
