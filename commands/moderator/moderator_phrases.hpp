#pragma once

#include <re2/re2.h>
#include <span>

/// The turns of phrase in which moderators decide. All but those that say so match a whole clause
/// in lower case; the only group is what the words are about.
namespace clusterlotse::commands::phrases {

const RE2& greeting_line();
const RE2& closing_line();
const RE2& just_a_number();

const RE2& release();
const RE2& release_and();  ///< a yes with more behind it
const RE2& rejection();    ///< the whole message; the group is what follows the no
const RE2& not_yet();      ///< the whole message: neither yes nor no
const RE2& reject_later();
const RE2& by_phone();
const RE2& give_up();
const RE2& university();
const RE2& network();
const RE2& outside();
const RE2& failed();
const RE2& closes();            ///< "schließ den Bedarf"
const RE2& no_longer_wanted();  ///< "hat sich erledigt", "die brauchen es nicht mehr"
std::span<const RE2* const> awarded();

const RE2& only();
const RE2& only_not();          ///< "nur die 3 nicht"
const RE2& no_firm_left_out();  ///< what stands behind "nicht" and is no firm
const RE2& tells_of_them();
/// "Voll bis Mai", "keine Kapazität", "hat Luft": why one is left out or asked, without a subject.
const RE2& busy_or_free();  ///< of firms that were left out: why
const RE2& tells_why();     ///< a whole sentence about somebody that orders nothing
/// "Günstiger", "Preis": why one got the order, in a word.
const RE2& short_reason();
const RE2& of_the_need();  ///< anywhere: speaks of the need or of whoever asked
const RE2& says_when();    ///< a condition, which is no reason
const RE2& leaves_open();  ///< a doubt, which is none either
const RE2& without();
const RE2& left_out();  ///< "Müller raus"
const RE2& with();
const RE2& taken_in();  ///< "Müller dazu"
const RE2& no_firm();   ///< what stands before "raus" and is no firm
const RE2& number_list();
const RE2& firm_article();  ///< at the beginning of a name, in any case

const RE2& new_text();             ///< anywhere in the message
const RE2& open_end();             ///< what is left before it, in any case
const RE2& because();              ///< anywhere in the message
const RE2& reason_begins();        ///< at the beginning of a reason, in any case
const RE2& further_instruction();  ///< within a reason; the group is where it goes on
const RE2& begins_a_change();      ///< behind a no
const RE2& but();                  ///< anywhere, in any case
const RE2& next_instruction();     ///< anywhere, in any case; the group begins the next clause
const RE2& filler_before();        ///< in any case
const RE2& filler_after();         ///< in any case
const RE2& politeness();

const RE2& why_not_me();
std::span<const RE2* const> why_not();

}  // namespace clusterlotse::commands::phrases
