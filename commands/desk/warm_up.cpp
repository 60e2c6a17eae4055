#include "commands/desk/warm_up.hpp"

#include "commands/capacity/capacity_words.hpp"
#include "commands/desk/sign_off.hpp"
#include "commands/desk/stance.hpp"
#include "commands/desk/words.hpp"
#include "commands/digest/digest_more.hpp"
#include "commands/digest/digest_reply.hpp"
#include "commands/discretion/ruled_out_firms.hpp"
#include "commands/wishes/wish_words.hpp"
#include "matching/answers/answer_text.hpp"
#include "matching/capacity/capacity_text.hpp"

namespace clusterlotse::commands {

void warm_up(const Office& office) {
    const Date today(std::chrono::floor<std::chrono::days>(office.clock.now()));
    for (const char* text :
         {"Guten Tag,\nwir suchen 20 Drehteile aus 1.4301, Ø 40 x 120, Ra 0,8, bis KW 12, bitte "
          "nicht an die Muster GmbH.\n\nMit freundlichen Grüßen\nP. Beispiel\nTel. 0631 12345",
          "2: können wir, ab KW 14, ca. 12 €/Stück, zu B-2026-001 leider nein",
          "frei: 30 h Drehen in KW 14",
          "bitte nur noch monatlich, höchstens 3 Anfragen pro Woche"}) {
        for (const Language language : {Language::de, Language::en}) {
            const UnderstoodNeed understood = office.engine.understand(text, today, language);
            (void)stance_of(text, understood, today);
        }
        (void)matching::read_answer(text, today);
        (void)matching::capacity_talk(text, today, office.vocabulary);
        (void)taken_back(text, true);
        (void)said_gone(text);
        (void)read_wishes(text, today);
        (void)ruled_out_in(office, text, "");
        (void)split_reply(text, {1, 2, 3});
        (void)more_of(text);
        (void)small_talk(text);
        (void)has_answer_words(text);
        (void)find_need_number(text);
        (void)without_footer(text, {"P. Beispiel", "Muster GmbH"}, [](std::string_view) {
            return false;
        });
    }
}

}  // namespace clusterlotse::commands
