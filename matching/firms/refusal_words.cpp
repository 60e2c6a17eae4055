#include "matching/firms/refusal_words.hpp"

#include "matching/text/marked_words.hpp"

namespace clusterlotse::matching::refusal {
namespace {

constexpr MarkedWords kRefusalWords[] = {
    {kNot, "nicht not never nie niemals cannot ned net"},
    {kNone_, "kein keine keinen keiner keinem keinerlei"},
    {kNein, "nein no nope"},
    {kWe, "wir ich we"},
    {kLight,
     "leider selbst auch ausdrücklich bewusst derzeit aktuell seit grundsätzlich ebenfalls hier im "
     "haus momentan so aber allerdings übrigens sowieso gar prinzipiell in der regel jedoch bis "
     "auf weiteres uns ihnen heute ab mehr generell zurzeit zur zeit schon lange"},
    {kVoids,
     "nur unter über ohne immer alles zwingend nötig erforderlich weniger zuletzt einmal ganz "
     "allein only just always all necessarily required"},
    {kStops,
     "sondern aber dafür doch jedoch but however instead stattdessen vermitteln nennen kennen"},
    {kRelative,
     "die das was den dem der weil wenn dass wie wo wer woran womit falls da warum weshalb what "
     "that which if when why because how"},
    {kProgramme,
     "programm programme program angebot lieferprogramm portfolio gebiet ding sache leistungen "
     "möglich offered offer range machen mache können kann anbieten bieten tun do make bei uns "
     "geht gehen scope leistungsumfang fertigungsprogramm"},
    {kIs, "ist sind is are gehört gehören zählt zählen belongs belong fällt fallen"},
    {kBelongs,
     "zu zum unser unsere unserem unseren möglich part our available angeboten offered teil "
     "vorgesehen im bestandteil among within unter"},
    {kOnly, "nur ausschließlich ausschliesslich only exclusively solely lediglich rein"},
    {kFor, "für for"},
    {kOurOwn, "eigene eigenen eigener eigenes unsere unseren unserer unser our own"},
    {kClients,
     "kunden kundinnen bestandskunden stammkunden vertragskunden customers clients mitglieder "
     "auftraggeber partner gewerbekunden geschäftskunden regulars"},
    {kInternal, "intern internally eigenbedarf"},
    {kBounds,
     "unter über ab bis größer kleiner mehr weniger kürzer länger dicker dünner below above under "
     "over than up to als von"},
    {kExcept, "außer except ausgenommen bis"},
    {kDuty,
     "muss müssen müßen brauche brauchen ist sind kostet kosten dauert darf dürfen soll sollen "
     "must need does is are wird werden gibt habe haben hat"},
    {kHelps, "do does don can could will would"},
    {kAnd, "und oder and or sowie bzw noch nor"},
    {kOthers,
     "zusammen partner partnern partnerbetrieb partnerbetriebe partnerbetrieben organisieren "
     "beschaffen extern"},
    {kItself, "selbst selber ourselves"},
    {kWith, "selbst selber im in inhouse allein"},
};

}  // namespace

std::uint32_t word_of(std::string_view key) {
    static const StringMap<std::uint32_t> table = marks_by_key(kRefusalWords);
    const auto found = table.find(key);
    return found == table.end() ? 0 : found->second;
}

}  // namespace clusterlotse::matching::refusal
