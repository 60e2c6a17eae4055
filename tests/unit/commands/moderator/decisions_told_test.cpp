// What a moderator decided, in the words of the log, of what the others read, and of who comes too
// late; and how those who were asked stand.
#include "tests/support/asking_scene.hpp"
#include "tests/support/more_firms.hpp"
#include "tests/support/read_texts.hpp"
#include "tests/unit/commands/answers/requests.hpp"
#include "tests/unit/commands/desk/scene_days.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

namespace clusterlotse::test {
namespace {

using namespace std::chrono_literals;
using testing::AllOf;
using testing::HasSubstr;

const std::vector<Address> kLotseAndDeputy{
    {Channel::matrix, kModerator}, {Channel::matrix, kDeputy}};

/// Two moderators, of whom the first has a name.
class LotseAndDeputy : public ClusterScene {
public:
    explicit LotseAndDeputy(config::Release release)
        : ClusterScene(settings(release), "Europe/Berlin", ":memory:", kLotseAndDeputy) {
        Profile office = firm_with("lotse", "Geschäftsstelle", std::vector<std::string>{});
        office.contacts[0].name = "Ute Lehmann";
        add(*this, office);
    }

    std::vector<Sent> decide(const std::string& words) {
        return say_in_chat(kModerator, "B-2026-001 " + words);
    }
    /// Both know of the need.
    void post(const std::string& text) {
        say_in_chat(kAsker, text);
        wait(30h);
    }

private:
    static config::NeedSettings settings(config::Release release) {
        config::NeedSettings needs = unlimited();
        needs.release = release;
        return needs;
    }
};

TEST(Decisions, to_ask_nobody_else_stand_in_the_log) {
    LotseAndDeputy scene(config::Release::automatic);
    scene.say_in_chat(kAsker, kNeed);
    scene.decide("keine weiteren Firmen fragen");
    EXPECT_THAT(
        only_text(scene.say_in_chat(kModerator, "!protokoll B-2026-001"), kModerator),
        HasSubstr("keine weiteren Firmen")
    );
}

TEST(ToldByPhone, names_the_moderator_who_has_a_name_and_asks_which_of_two_firms_it_was) {
    LotseAndDeputy scene(config::Release::automatic);
    add(scene, firm_with("glan", "Zerspanung Glan", std::vector<std::string>{"turning"}));
    scene.say_in_chat(kAsker, kNeed);
    EXPECT_THAT(
        all_text(scene.decide("Zerspanung hat angerufen, 44 € das Stück"), kModerator),
        AllOf(
            HasSubstr("Von welcher Firma ist diese Antwort?"),
            HasSubstr("• Zerspanung Glan\n"),
            HasSubstr("• Zerspanung Otterbach\n")
        )
    );
    EXPECT_THAT(
        only_text(scene.decide("Wolfstein hat angerufen, 44 € das Stück"), kAsker),
        HasSubstr("(am Telefon, weitergegeben vom Lotsen Ute Lehmann)")
    );
}

TEST(Decisions, are_told_the_other_moderators_by_name_in_one_line) {
    const std::pair<const char*, const char*> lines[] = {
        {"ja", "freigegeben"},
        {"nein, weil doppelt", "abgelehnt"},
        {"ich rufe an", "wird am Telefon geklärt"},
        {"zurückstellen bis Juni", "geparkt"},
        {"extern vergeben", "außerhalb vergeben"},
    };
    for (const auto& [words, decision] : lines) {
        LotseAndDeputy scene(config::Release::moderator);
        scene.post(kNeed);
        EXPECT_THAT(
            all_text(scene.decide(words), kDeputy),
            HasSubstr(
                std::string("B-2026-001 ist schon erledigt, Ute Lehmann hat entschieden: ") +
                decision + "."
            )
        );
    }
    LotseAndDeputy by_phone(config::Release::moderator);
    by_phone.post(kNeed);
    by_phone.decide("ich rufe an");
    EXPECT_THAT(
        all_text(by_phone.decide("nichts geworden"), kDeputy),
        HasSubstr("Ute Lehmann hat entschieden: ohne Auftrag beendet.")
    );
    LotseAndDeputy nobody(config::Release::automatic);
    nobody.post(kNobodyDoesIt);
    EXPECT_THAT(
        all_text(nobody.decide("niemand"), kDeputy),
        HasSubstr("Ute Lehmann hat entschieden: niemand zu finden.")
    );
}

TEST(Decisions, of_every_kind_stand_in_the_log) {
    struct Logged {
        config::Release release;
        const char* need;
        std::vector<const char*> words;
        const char* line;
    };
    const Logged cases[] = {
        {config::Release::moderator, kNeed, {"Text: 20 Drehteile aus C45"}, "Text geändert"},
        {config::Release::moderator, kNeed, {"nein, weil doppelt"}, "nicht freigegeben – doppelt"},
        {config::Release::moderator, kNeed, {"ich rufe an"}, "am Telefon übernommen"},
        {config::Release::moderator, kNeed, {"ich rufe an", "verlängern"}, "verlängert"},
        {config::Release::moderator, kNeed, {"ich rufe an", "ja"}, "freigegeben"},
        {config::Release::moderator, kNeed, {"zurückstellen bis Juni"}, "zurückgestellt"},
        {config::Release::moderator, kNeed, {"extern vergeben"}, "außerhalb vergeben"},
        {config::Release::moderator,
         kNeed,
         {"ich rufe an", "nichts geworden"},
         "ohne Auftrag beendet"},
        {config::Release::automatic, kNobodyDoesIt, {"niemand"}, "aufgegeben"},
        {config::Release::automatic,
         kNobodyDoesIt,
         {"Hochschule"},
         "Hochschule Donnersberg gefragt"},
    };
    for (const Logged& one : cases) {
        LotseAndDeputy scene(one.release);
        Profile university =
            firm_with("hochschule", "Hochschule Donnersberg", std::vector<std::string>{});
        university.role = "university";
        add(scene, university);
        scene.say_in_chat(kAsker, one.need);
        for (const char* const words : one.words) {
            scene.decide(words);
        }
        EXPECT_THAT(
            only_text(scene.say_in_chat(kDeputy, "Protokoll"), kDeputy),
            HasSubstr(std::string("23.11.2026 · B-2026-001 · Ute Lehmann: ") + one.line)
        );
    }
}

TEST(Decisions, about_an_unclear_answer_and_a_firm_at_its_limit_stand_in_the_log) {
    config::NeedSettings needs = ClusterScene::unlimited();
    needs.requests_per_week = 1;
    AskingScene scene(needs);
    const auto unclear = scene.offer(kTurner, "Der Kollege Huber hatte das neulich auf dem Tisch.");
    scene.answer(to(unclear, kModerator).front(), "4");
    scene.say_in_chat(kAsker, "!bedarf 30 Bleche verzinken");
    scene.say_in_chat(kModerator, "B-2026-002 + Dreherei Wolfstein");
    EXPECT_THAT(
        only_text(scene.say_in_chat(kModerator, "Protokoll"), kModerator),
        AllOf(
            HasSubstr("B-2026-001 · @lotse:cluster.test: Antwort von Dreherei Wolfstein als "
                      "„Angebot“ verstanden"),
            HasSubstr("B-2026-002 · @lotse:cluster.test: Dreherei Wolfstein nicht gefragt, hat "
                      "diese Woche genug Anfragen")
        )
    );
}

TEST(Decisions, that_come_too_late_are_answered_with_how_it_stands) {
    struct Late {
        const char* line;
        std::function<void(AskingScene&)> before;
    };
    const Late cases[] = {
        {"Die ersten Antworten sind da.", [](AskingScene& scene) { scene.offer(kTurner); }},
        {"Der Bedarf ist abgelaufen.", [](AskingScene& scene) { scene.wait(kPastExpiry); }},
        {"Der Auftrag ist im Cluster vergeben.",
         [](AskingScene& scene) {
             scene.offer(kTurner);
             scene.say_in_chat(kAsker, "vergeben an 1");
         }},
    };
    for (const Late& one : cases) {
        AskingScene scene;
        one.before(scene);
        EXPECT_THAT(
            only_text(scene.say_in_chat(kModerator, "B-2026-001 ja"), kModerator),
            HasSubstr(std::string("B-2026-001 ist schon erledigt. ") + one.line)
        );
    }
    ClusterScene nobody;
    nobody.say_in_chat(kAsker, kNobodyDoesIt);
    nobody.say_in_chat(kModerator, "B-2026-001 niemand");
    EXPECT_THAT(
        only_text(nobody.say_in_chat(kModerator, "B-2026-001 ja"), kModerator),
        HasSubstr("Der Bedarf ist ohne Anbieter beendet.")
    );
    ClusterScene parked(ClusterScene::by_the_moderator());
    parked.say_in_chat(kAsker, kNeed);
    parked.say_in_chat(kModerator, "B-2026-001 zurückstellen bis Juni");
    EXPECT_THAT(
        only_text(parked.say_in_chat(kModerator, "B-2026-001 ohne 2"), kModerator),
        HasSubstr("B-2026-001 ist schon erledigt. Der Bedarf ist geparkt.")
    );
}

std::string who_was_asked(ClusterScene& scene, const char* number = "B-2026-001") {
    return only_text(
        scene.say_in_chat(kModerator, std::string(number) + " wer wurde gefragt?"), kModerator
    );
}

TEST(FirmsAsked, are_listed_with_how_each_stands) {
    ClusterScene scene;
    for (const char* const id : {"eins", "zwei", "drei"}) {
        add(scene,
            firm_with(id, std::string("Dreherei ") + id, std::vector<std::string>{"turning"}));
    }
    const auto asked = scene.say_in_chat(kAsker, kNeed);
    std::vector<std::string> readers;
    for (const Sent& one : requests(asked)) {
        readers.push_back(one.message.recipient);
    }
    ASSERT_EQ(readers.size(), 5U) << "of six";
    const auto answer = [&](std::size_t firm, const char* words) {
        return scene.answer(to(asked, readers[firm]).front(), words);
    };
    answer(0, "4 12 €/Stück");
    answer(1, "1");
    answer(2, "5 nur 10 Stück");
    answer(3, "3 Welche Toleranz gilt?");
    scene.core().desk().not_delivered(to(asked, readers[4]).front().outbox_id, "user_unknown");
    scene.take_outbox();
    EXPECT_THAT(
        who_was_asked(scene),
        AllOf(
            HasSubstr(": Angebot\n"),
            HasSubstr(": Interesse"),
            HasSubstr(": Teilangebot"),
            HasSubstr(": Rückfrage"),
            HasSubstr(": nicht zustellbar")
        )
    );
    answer(1, "2 bis 1.12.");
    answer(2, "6 Termin");
    EXPECT_THAT(
        who_was_asked(scene), AllOf(HasSubstr(": braucht noch Zeit"), HasSubstr(": Absage"))
    );
    scene.say_in_chat(kAsker, "vergeben an 1");
    EXPECT_THAT(
        who_was_asked(scene),
        AllOf(HasSubstr(": hat den Auftrag"), HasSubstr(": nicht gewählt"), HasSubstr(": beendet"))
    );
}

TEST(FirmsAsked, whose_words_nobody_understood_have_answered) {
    AskingScene scene;
    scene.offer(kTurner, "Der Kollege Huber hatte das neulich auf dem Tisch.");
    EXPECT_THAT(who_was_asked(scene), HasSubstr("• Dreherei Wolfstein: hat geantwortet"));
}

TEST(FirmsAsked, are_none_where_none_was_found) {
    ClusterScene scene;
    scene.say_in_chat(kAsker, kNobodyDoesIt);
    EXPECT_THAT(
        who_was_asked(scene),
        HasSubstr("B-2026-001: Gefragt ist niemand, und im Cluster finde ich bisher keine Firma "
                  "dafür. „+ Firma“ nimmt eine dazu.")
    );
}

}  // namespace
}  // namespace clusterlotse::test
