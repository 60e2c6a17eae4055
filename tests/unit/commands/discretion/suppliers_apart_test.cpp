#include "tests/support/asking_scene.hpp"
#include "tests/unit/commands/answers/requests.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace clusterlotse::test {
namespace {

using testing::Gt;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

/// What one firm must never read of another, in the spelling of a message.
struct Secret {
    std::string reader;
    std::vector<std::string> words;
};

const std::vector<Secret>& secrets() {
    static const std::vector<Secret> all = {
        {kTurner,
         {"Wolfstein", "@dreher", "Karl Wolff", "13,37", "KW 31", "0631 111333", "27 Stück"}},
        {kByMail,
         {"Otterbach",
          "zerspaner.test",
          "Inge Otter",
          "14,48",
          "KW 32",
          "0631 222444",
          "28 Stück"}},
        {kEnglish,
         {"Sickingen",
          "@sam",
          "Sam Sick",
          "15.59",
          "15,59",
          "week 33",
          "KW 33",
          "0631 333555",
          "29 pieces"}}};
    return all;
}

/// A need of which three firms have offered, and all that was sent.
class SuppliersApart : public testing::Test {
protected:
    SuppliersApart() {
        keep(scene_.asked());
        offers_[kTurner] = keep(scene_.offer(
            kTurner,
            "Können wir, 13,37 €/Stück, KW 31, zunächst 27 Stück. Gruß Karl Wolff, Dreherei "
            "Wolfstein, Tel. 0631 111333"
        ));
        offers_[kByMail] = keep(scene_.offer(
            kByMail,
            "Können wir, 14,48 €/Stück, KW 32, zunächst 28 Stück.\nGruß Inge Otter, Zerspanung "
            "Otterbach, Tel. 0631 222444"
        ));
        offers_[kEnglish] = keep(scene_.offer(
            kEnglish,
            "We can do it, 15.59 EUR each, week 33, 29 pieces first. Regards Sam Sick, Sickingen "
            "Precision, phone 0631 333555"
        ));
    }

    std::vector<Sent> keep(const std::vector<Sent>& sent) {
        sent_.insert(sent_.end(), sent.begin(), sent.end());
        return sent;
    }

    std::vector<Sent> asker_says(const std::string& text) {
        return keep(scene_.say_in_chat(kAsker, text));
    }

    /// He answers what was told him of this firm's offer.
    std::vector<Sent> asker_tells(const std::string& firm, const std::string& text) {
        const auto told = to(offers_[firm], kAsker);
        return told.empty() ? std::vector<Sent>{} : keep(scene_.answer(told.front(), text));
    }

    void expect_apart(const std::string& when) const {
        for (const Secret& secret : secrets()) {
            std::size_t read = 0;
            for (const Sent& one : sent_) {
                const std::string& reader = one.message.recipient;
                if (reader == secret.reader || reader == kAsker || reader == kModerator) {
                    continue;
                }
                ++read;
                for (const std::string& word : secret.words) {
                    EXPECT_THAT(every_byte(one.message), Not(HasSubstr(word)))
                        << when << "\nto " << reader;
                }
            }
            EXPECT_GT(read, 0U);
        }
    }

    AskingScene scene_;
    std::vector<Sent> sent_;
    std::map<std::string, std::vector<Sent>> offers_;
};

TEST_F(SuppliersApart, while_they_offer_and_are_asked_and_reminded) {
    keep(scene_.answer(
        to(scene_.asked(), kTurner).front(),
        "3 Wir bei Wolfstein machen das für 13,37 € sonst in blank, passt das?"
    ));
    keep(scene_.wait(std::chrono::hours(24 * 5)));
    asker_says("!stand");
    asker_says("!vergleich");
    expect_apart("questions, table, comparison");
}

TEST_F(SuppliersApart, whatever_the_asker_says_to_one_or_to_all) {
    for (const char* const text :
         {"Die Dreherei Wolfstein macht es für 13,37 €, könnt ihr das auch?",
          "Ein anderer liegt bei 13,37 €/Stück und liefert KW 31.",
          "Otterbach bietet 14,48, Wolfstein 13,37. Was können Sie noch machen?",
          "Herr Wolff von Wolfstein (0631 111333) sagt, 13,37 geht.",
          "Das günstigste Angebot ist 13,37 € in KW 31.",
          "Wir haben zwei Angebote: 13,37 € und 14,48 €.",
          "Another supplier offers 13,37 EUR in KW 31, can you match that?",
          "Der Wettbewerb ist bei 13,37 € je Stück."}) {
        asker_tells(kEnglish, text);
    }
    for (const char* const text :
         {"B-2026-001 an alle: Wolfstein liegt bei 13,37 €, Otterbach bei 14,48 €, wer macht es "
          "billiger?",
          "B-2026-001 an alle: Das beste Angebot bisher ist 13,37 € in KW 31.",
          "B-2026-001 an alle: Die Firma Sickingen Precision fragt nach Ra, es ist Ra 1,6.",
          "B-2026-001 to everybody: Sickingen offers 15.59 EUR in week 33, anybody better?",
          "B-2026-001 an alle: Die Zerspanung Otterbach hat richtig gerechnet, Ra 1,6 gilt."}) {
        asker_says(text);
    }
    expect_apart("words to one and to all");
}

TEST_F(SuppliersApart, when_one_of_them_gets_the_order) {
    asker_says(
        "Der Auftrag geht an die Dreherei Wolfstein, 13,37 € und KW 31 haben überzeugt, die "
        "anderen waren zu teuer"
    );
    keep(scene_.wait(std::chrono::hours(24 * 8)));
    expect_apart("award");
    EXPECT_THAT(to(sent_, kByMail), SizeIs(Gt(1U)));
}

TEST_F(SuppliersApart, when_the_need_is_withdrawn_or_changed_because_of_one) {
    asker_says(
        "B-2026-001 Korrektur: doch 30 Stück, weil Wolfstein 27 Stück schon für 13,37 € in KW 31 "
        "macht"
    );
    asker_says("B-2026-001 zurückgezogen, Wolfstein macht es für 13,37 €");
    keep(scene_.wait(std::chrono::hours(24 * 8)));
    expect_apart("change and end");
}

}  // namespace
}  // namespace clusterlotse::test
