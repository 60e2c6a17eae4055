#include "matching/firms/contrast_words.hpp"

#include "matching/text/marked_words.hpp"

namespace clusterlotse::matching {
namespace {

constexpr MarkedWords kContrastWords[] = {
    {kAre, "ist sind is are bleibt bleiben wäre wären bedeutet"},
    {kAnotherWork, "anderes andere anders different another"},
    {kAs, "als than wenn bei"},
    {kConfuse,
     "verwechseln verwechselt verwechsle verwechslung confuse confused mistake mistaken mixed "
     "gleichsetzen gleichgesetzt"},
    {kWithWhat, "mit with for by and und oder or"},
    {kNothing, "nichts nix wenig nothing little namen"},
    {kToDo, "tun gemein hut gemeinsam do common"},
    {kOurWork, "unser unsere unserem unseren unserer our"},
    {kWrong, "falsch falsche falschen falscher wrong"},
    {kWrongWhat,
     "ansprechpartner ansprechpartnerin adresse partner address place people shop bei hier haus"},
    {kElsewhere, "anderswo woanders anderswohin elsewhere andernorts"},
    {kLeave, "überlassen überlasse überlässt leave"},
    {kFirmItself, "wir ich we i"},
    {kToWhom,
     "anderen andern andere spezialisten fachleuten fachleute profis experten kollegen nachbarn "
     "partnern partner others specialists experts colleagues neighbours neighbors jemand"},
    {kAskThem, "ask fragen frage anfragen wenden wende contact try empfehlen empfehle recommend"},
    {kUs, "uns us"},
    {kGoesOn, "und oder and or sowie dagegen hingegen aber wiederum allerdings"},
};

}  // namespace

std::uint32_t contrast_word(std::string_view key) {
    static const StringMap<std::uint32_t> table = marks_by_key(kContrastWords);
    const auto found = table.find(key);
    return found == table.end() ? 0 : found->second;
}

}  // namespace clusterlotse::matching
