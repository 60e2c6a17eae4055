#include "commands/moderator/moderator_words.hpp"

#include "commands/answers/unclear_answers.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace clusterlotse::commands {
namespace {

std::string listed(const std::vector<std::string>& segments) {
    std::string text;
    for (const std::string& segment : segments) {
        for (const std::string& firm : listed_firms(segment)) {
            text += (text.empty() ? "" : "|") + firm;
        }
    }
    return text;
}

/// "release without=2 with=Lautertal because=…", in this order.
std::string told(const ModeratorWords& words) {
    static const char* const kVerdicts[] = {
        "", "release", "reject", "by_phone", "give_up", "awarded", "outside", "failed"};
    std::string text;
    const auto add = [&](const std::string& part) { text += (text.empty() ? "" : " ") + part; };
    if (words.unclear) {
        return "unclear";
    }
    if (words.verdict != ModeratorWords::Verdict::none) {
        add(kVerdicts[static_cast<int>(words.verdict)]);
    }
    if (!words.awarded_to.empty()) {
        add("to=" + words.awarded_to);
    }
    if (!words.without.empty()) {
        add("without=" + listed(words.without));
    }
    if (!words.with.empty()) {
        add("with=" + listed(words.with));
    }
    if (!words.only.empty()) {
        add("only=" + listed(words.only));
    }
    if (words.text) {
        add("text=" + *words.text);
    }
    if (words.university) {
        add("university");
    }
    if (words.network) {
        add("network");
    }
    if (words.digit) {
        add("digit=" + std::to_string(*words.digit));
    }
    if (!words.reason.empty()) {
        add("because=" + words.reason);
    }
    return text;
}

struct ModeratorPhrase {
    const char* said;
    const char* meant;
};

class ModeratorSays : public testing::TestWithParam<ModeratorPhrase> {};

TEST_P(ModeratorSays, what_he_means) {
    EXPECT_EQ(told(read_moderator(GetParam().said)), GetParam().meant) << GetParam().said;
}

constexpr ModeratorPhrase kReleasePhrases[] = {
    {"ja", "release"},
    {"JA!", "release"},
    {"Ja bitte.", "release"},
    {"✅", "release"},
    {"👍🏽", "release"},
    {"✔️", "release"},
    {"frei", "release"},
    {"Freigabe erteilt", "release"},
    {"passt so", "release"},
    {"OK, raus damit", "release"},
    {"kann so raus", "release"},
    {"Geben Sie es bitte frei", "release"},
    {"yes please", "release"},
    {"Go ahead", "release"},
    {"looks good, send it out", "release"},
    {"B-2026-031 ja", "release"},
    {"b 2026 31: freigeben", "release"},
    {"Hallo Lotse,\nja, bitte freigeben.\n\nViele Grüße\nKarl Ohnesorg\nohne Gewähr", "release"},
    {"Moin, passt. Danke", "release"},
    {"doch anfragen", "release"},
    {"1", "digit=1"},
    {"1️⃣", "digit=1"},
    {"Nr. 7", "digit=7"},
    {"No. 2", "digit=2"},
    {"ja?", "unclear"},
    {"Jan", "unclear"},
    {"Freitag", "unclear"},
    {"ja, aber vorher mit dem Kunden sprechen", "unclear"},
    {"ja nein", "unclear"},
    {"Wie viele Firmen sind das denn?", "unclear"},
    {"❓", "unclear"},
};

constexpr ModeratorPhrase kChangePhrases[] = {
    {"ja, ohne 2 und nimm Metallbau Trier dazu", "release without=2 with=Metallbau Trier"},
    {"nimm noch Metallbau Trier dazu und streich Kuntz", "without=Kuntz with=Metallbau Trier"},
    {"ja, aber ohne 2 und mit Dreherei Lautertal", "release without=2 with=Dreherei Lautertal"},
    {"ja ohne 2, 4 und 5", "release without=2|4|5"},
    {"ok mit Lautertal", "release with=Lautertal"},
    {"1, aber ohne 3", "unclear"},
    {"frei, aber nur 1 und 3", "release only=1|3"},
    {"nur an Müller und Schmidt", "only=Müller|Schmidt"},
    {"ohne 2", "without=2"},
    {"ohne 2.", "without=2"},
    {"- 2", "without=2"},
    {"–3", "without=3"},
    {"➖ 4", "without=4"},
    {"ohne 2-4", "without=2|3|4"},
    {"ohne die 2 bitte", "without=2"},
    {"nicht an Müller", "without=Müller"},
    {"Bitte nicht an die Firma Müller & Co. KG", "without=Müller & Co. KG"},
    {"Nein, nicht an Müller", "without=Müller"},
    {"nein ohne 2", "without=2"},
    {"2 raus", "without=2"},
    {"2 und 4 bitte weglassen", "without=2|4"},
    {"nimm Müller raus", "without=Müller"},
    {"ja, Müller bitte nicht", "release without=Müller"},
    {"ja, 2 streichen, weil die voll sind", "release without=2 because=die voll sind"},
    {"ohne 2, weil die voll sind, und mit Lautertal",
     "without=2 with=Lautertal because=die voll sind"},
    {"ohne Dr. Meyer GmbH", "without=Dr. Meyer GmbH"},
    {"yes, without 2 and with Smith Turning", "release without=2 with=Smith Turning"},
    {"not to Miller", "without=Miller"},
    {"drop 3", "without=3"},
    {"everyone except Miller", "unclear"},
    {"only 2", "only=2"},
    {"+ Dreherei Lautertal", "with=Dreherei Lautertal"},
    {"+7", "with=7"},
    {"➕ Lautertal", "with=Lautertal"},
    {"auch an Lautertal", "with=Lautertal"},
    {"auch an Lautertal und Glantal", "with=Lautertal|Glantal"},
    {"nimm noch Lautertal dazu", "with=Lautertal"},
    {"Lautertal dazu", "with=Lautertal"},
    {"Frag auch bei Lautertal an", "with=Lautertal"},
    {"plus 7 und 8", "with=7|8"},
    {"add Smith Turning as well", "with=Smith Turning"},
    {"raus damit, ohne 1", "release without=1"},
    {"Text: 20 Drehteile aus 1.4301, ohne Gewinde", "text=20 Drehteile aus 1.4301, ohne Gewinde"},
    {"✏️ neuer Text: 20 Wellen", "text=20 Wellen"},
    {"✏️ 20 Wellen, Ø 40", "text=20 Wellen, Ø 40"},
    {"✏️", "text="},
    {"ja, aber Text: 20 Wellen", "release text=20 Wellen"},
    {"ja ohne 2, Text: 20 Wellen mit Nut", "release without=2 text=20 Wellen mit Nut"},
    {"new text: 20 shafts", "text=20 shafts"},
};

constexpr ModeratorPhrase kOtherPhrases[] = {
    {"Habe mit Neckarau telefoniert, die machen es", "awarded to=Neckarau"},
    {"hab gerade mit der Dreherei Wolfstein gesprochen und die übernehmen den Auftrag",
     "awarded to=Dreherei Wolfstein"},
    {"nein", "reject"},
    {"⛔", "reject"},
    {"❌", "reject"},
    {"No.", "reject"},
    {"nein danke", "reject"},
    {"nein, weil die Zeichnung fehlt", "reject because=die Zeichnung fehlt"},
    {"⛔ Doublette von B-2026-012", "reject because=Doublette von"},
    {"nein, mit denen gab es Ärger", "reject because=mit denen gab es Ärger"},
    {"Ablehnen: kein Mitglied", "reject because=kein Mitglied"},
    {"nicht freigeben, zu vage", "reject because=zu vage"},
    {"no, because it is a duplicate", "reject because=it is a duplicate"},
    {"reject it", "reject"},
    {"nein, passt alles", "unclear"},
    {"☎️", "by_phone"},
    {"📞", "by_phone"},
    {"ich rufe an", "by_phone"},
    {"Ich rufe den Kunden morgen früh selbst an", "by_phone"},
    {"das übernehme ich", "by_phone"},
    {"Telefon", "by_phone"},
    {"I'll call him", "by_phone"},
    {"ich kümmere mich, weil es eilt", "by_phone because=es eilt"},
    {"Rufen Sie ihn bitte an", "unclear"},
    {"niemand", "give_up"},
    {"da gibt es leider niemanden", "give_up"},
    {"nobody", "give_up"},
    {"Hochschule", "university"},
    {"an die Hochschule bitte", "university"},
    {"ambassador", "university"},
    {"EEN", "network"},
    {"Enterprise Europe Network", "network"},
    {"B-2026-031 vergeben an Lautertal", "awarded to=Lautertal"},
    {"B-2026-031 ist an Dreherei Lautertal vergeben", "awarded to=Dreherei Lautertal"},
    {"Lautertal hat den Auftrag bekommen", "awarded to=Lautertal"},
    {"awarded to Smith Turning", "awarded to=Smith Turning"},
    {"extern", "outside"},
    {"extern vergeben", "outside"},
    {"went outside", "unclear"},
    {"erledigt, nichts geworden", "failed"},
    {"hat leider nicht geklappt", "failed"},
    {"came to nothing", "failed"},
    {"erledigt", ""},
    {"", ""},
    {"   \n\n ", ""},
};

INSTANTIATE_TEST_SUITE_P(Release, ModeratorSays, testing::ValuesIn(kReleasePhrases));
INSTANTIATE_TEST_SUITE_P(Changes, ModeratorSays, testing::ValuesIn(kChangePhrases));
INSTANTIATE_TEST_SUITE_P(Other, ModeratorSays, testing::ValuesIn(kOtherPhrases));

TEST(ModeratorWords, take_any_bytes) {
    EXPECT_TRUE(read_moderator(std::string(5000, 'x')).unclear);
    EXPECT_TRUE(read_moderator("ohne \xC3").unclear);
    std::string many;
    for (int i = 0; i < 900; ++i) {
        many += "a, ";
    }
    EXPECT_TRUE(read_moderator(many).unclear);
}

TEST(ModeratorWords, hear_whose_invitation_is_asked_about) {
    EXPECT_EQ(why_not_asked("warum nicht Müller?"), "Müller");
    EXPECT_EQ(why_not_asked("B-2026-031 Warum nicht an Dreherei Lautertal?"), "Dreherei Lautertal");
    EXPECT_EQ(why_not_asked("Wieso wurde Lautertal nicht gefragt?"), "Lautertal");
    EXPECT_EQ(why_not_asked("why not Smith?"), "Smith");
    EXPECT_EQ(why_not_asked("Why wasn't Smith Turning asked?"), "Smith Turning");
    EXPECT_EQ(why_not_asked("warum nicht 7"), "7");
    EXPECT_EQ(why_not_asked("Warum wurde ich nicht gefragt? B-2026-031"), "");
    EXPECT_EQ(why_not_asked("B-2026-031: wieso haben wir keine Anfrage bekommen?"), "");
    EXPECT_EQ(why_not_asked("why weren't we asked about B-2026-031?"), "");
    EXPECT_EQ(why_not_asked("ja"), std::nullopt);
    EXPECT_EQ(why_not_asked("20 Drehteile"), std::nullopt);
}

TEST(ModeratorWords, name_what_an_answer_is) {
    EXPECT_EQ(answer_kind_said("1"), AnswerKind::interest);
    EXPECT_EQ(answer_kind_said("6."), AnswerKind::decline);
    EXPECT_EQ(answer_kind_said("Das ist eine Absage."), AnswerKind::decline);
    EXPECT_EQ(answer_kind_said("Rückfrage"), AnswerKind::question);
    EXPECT_EQ(answer_kind_said("nur ein Teil"), AnswerKind::partial);
    EXPECT_EQ(answer_kind_said("offer"), AnswerKind::offer);
    EXPECT_EQ(answer_kind_said("braucht Zeit"), AnswerKind::needs_time);
    EXPECT_EQ(answer_kind_said("7"), std::nullopt);
    EXPECT_EQ(answer_kind_said("12 €"), std::nullopt);
    EXPECT_EQ(answer_kind_said("keine Ahnung"), std::nullopt);
}

TEST(SettledAs, is_a_kind_with_or_without_a_reason_behind_it) {
    struct Case {
        const char* words;
        std::optional<AnswerKind> kind;
        const char* reason;
    };
    for (const Case& one : {
             Case{"6", AnswerKind::decline, ""},
             Case{"6, hat am Telefon abgesagt", AnswerKind::decline, "hat am Telefon abgesagt"},
             Case{"Absage: keine Leute", AnswerKind::decline, "keine Leute"},
             Case{"2 - Urlaub bis Montag", AnswerKind::needs_time, "Urlaub bis Montag"},
             Case{"1 weil er es mir sagte", AnswerKind::interest, "er es mir sagte"},
             Case{"decline because they closed", AnswerKind::decline, "they closed"},
             Case{"ja, aber erst im Mai", std::nullopt, ""},
             Case{"nein, Angebot", std::nullopt, ""},
             Case{"1, oder doch 2", std::nullopt, ""},
             Case{"6, 2", std::nullopt, ""},
             Case{"Weiß nicht, frag ihn", std::nullopt, ""},
         }) {
        const SettledAs said = settled_as(one.words);
        EXPECT_EQ(said.kind, one.kind) << one.words;
        EXPECT_EQ(said.reason, one.reason) << one.words;
    }
}

}  // namespace
}  // namespace clusterlotse::commands
