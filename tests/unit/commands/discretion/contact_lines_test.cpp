#include "tests/support/asking_scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clusterlotse::test {
namespace {

using testing::HasSubstr;
using testing::Not;

/// The need as the first firm reads it: what stands between the heading and "Auftraggeber".
std::string need_in_request(const std::string& text) {
    AskingScene scene(ClusterScene::unlimited(), text);
    const std::string request = only_text(scene.asked(), kTurner);
    const auto begin = request.find("\n\n") + 2;
    const auto end = request.find("\n\nAuftraggeber");
    return request.substr(begin, end - begin);
}

TEST(ContactLines, go_whole_and_leave_no_stump) {
    for (const char* const line :
         {"\nFragen: M. Brandt, Tel. 06362 1234-56",
          "\nFragen: E. Brandt, Tel.: 06362/1234",
          "\nBei Rückfragen erreichen Sie mich unter 0171 1234567.",
          ". Bei Rückfragen erreichen Sie mich unter 06362 1234-56.",
          "\nAnsprechpartner: Erika Brandt",
          "\nAnsprechpartner: Erika Brandt, Tel. 06362 1234-56, einkauf@pumpen.test",
          "\nAnsprechpartnerin ist Sabine Klein, 06362 1234",
          ". Any questions: call Erika on 06362 123456.",
          ". Any questions? Call me on +49 6362 123456.",
          "\nContact: Erika Brandt, +49 6362 123456",
          "\nFor questions please contact einkauf@pumpen.test",
          "\nTel. 06362 1234-56",
          "\nMobil: 0171 1234567 (vormittags)",
          "\nRückfragen bitte an Herrn Klein, Durchwahl -34",
          "\nFragen? Einfach anrufen: 06362 1234-56",
          "\nIch bin telefonisch erreichbar unter 06362 1234, Mo-Fr vormittags.",
          "\nrückfragen gern, tel. 06362 1234",
          "\nAnsprechpartner: Sabine Klein",
          "\nKontakt: E. Brandt | 06362 1234 | einkauf@pumpen.test",
          " (Rückfragen: Tel. 06362 1234)",
          "\nMelden Sie sich gern bei Frau Brandt unter 06362 1234 oder per Mail an "
          "einkauf@pumpen.test",
          "\nSachbearbeiter: Brandt"}) {
        std::string text = need_in_request(std::string(kNeed) + line);
        while (text.ends_with('.')) {
            text.pop_back();
        }
        EXPECT_EQ(text, kNeed) << line;
    }
}

struct Kept {
    const char* line;
    const char* rest;
};

TEST(ContactLines, leave_what_the_same_line_says_of_the_work) {
    constexpr Kept kCases[] = {
        {"\nBei Rückfragen erreichen Sie mich unter 0171 1234567. Entgratet bitte.",
         "\nEntgratet bitte."},
        {"\nAnsprechpartner: Erika Brandt, Material beigestellt", "\nMaterial beigestellt"},
        {"\nFragen: M. Brandt, Tel. 06362 1234-56, Oberfläche gebeizt", "\nOberfläche gebeizt"},
        {"\nToleranz ISO 2768-m, Rückfragen: 06362 1234", "\nToleranz ISO 2768-m"},
        {"\nverzinkt bitte, bei Fragen Tel. 06362 1234", "\nverzinkt bitte"},
        {". Any questions: call Erika on 06362 123456. Deburred, Ra 1.6.", ". Deburred, Ra 1.6."},
        {"\nContact: Erika Brandt, with certificate 3.1", "\nwith certificate 3.1"},
    };
    for (const Kept& one : kCases) {
        EXPECT_EQ(need_in_request(std::string(kNeed) + one.line), std::string(kNeed) + one.rest)
            << one.line;
    }
}

TEST(ContactLines, are_told_from_words_about_the_work_that_sound_alike) {
    for (const char* const line :
         {"\nKontaktflächen geschliffen",
          "\nBitte vorher melden, wenn 1.4305 besser passt",
          "\nFragen zur Zeichnung gern gesammelt",
          "\nMobiler Einsatz, daher leicht",
          "\nMail mit Zeichnung folgt",
          "\nDer Ring muss sich von Hand montieren lassen"}) {
        EXPECT_EQ(need_in_request(std::string(kNeed) + line), std::string(kNeed) + line);
    }
}

TEST(ContactLines, of_an_asker_who_wants_to_be_named_stay) {
    AskingScene scene(
        ClusterScene::unlimited(),
        std::string(kNeed) + ". Unser Name darf genannt werden.\nFragen: Erika Brandt, 06362 1234"
    );
    EXPECT_THAT(only_text(scene.asked(), kTurner), HasSubstr("Fragen: Erika Brandt, 06362 1234"));
}

TEST(ContactLines, of_a_later_message_reach_nobody) {
    AskingScene scene;
    const auto sent = scene.answer(
        to(scene.asked(), kAsker).front(), "Toleranz h6. Bei Fragen: Erika Brandt, 06362 1234"
    );
    for (const char* const firm : {kTurner, kEnglish, kByMail}) {
        EXPECT_THAT(only_text(sent, firm), HasSubstr("Toleranz h6."));
        EXPECT_THAT(only_text(sent, firm), Not(HasSubstr("Fragen")));
        EXPECT_THAT(only_text(sent, firm), Not(HasSubstr("[…]")));
    }
}

}  // namespace
}  // namespace clusterlotse::test
