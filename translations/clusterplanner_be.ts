<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="be_BY">
<context>
    <name>AboutBox</name>
    <message>
        <source>About the program</source>
        <translation>Пра праграму</translation>
    </message>
    <message>
        <source>Plans of support measures for cluster initiatives in the regions of Belarus.</source>
        <translation>Планы мер падтрымкі кластарных ініцыятыў у рэгіёнах Рэспублікі Беларусь.</translation>
    </message>
    <message>
        <source>The figures are those of the National Statistical Committee of the Republic of Belarus and of the other sources named in each figure&apos;s passport. The measures are those of an article by Yu. G. Vailunova and G. A. Yasheva.</source>
        <translation>Выкарыстаны даныя Нацыянальнага статыстычнага камітэта Рэспублікі Беларусь і іншых крыніц, названых у пашпарце кожнага паказчыка. Меры – з артыкула Ю. Г. Вайлуновай і Г. А. Яшавай.</translation>
    </message>
    <message>
        <source>The program uses no network and sends nothing anywhere.</source>
        <translation>Праграма не карыстаецца сеткай і нікуды нічога не перадае.</translation>
    </message>
</context>
<context>
    <name>AdviceModel</name>
    <message numerus="yes">
        <source>%n measure(s) needed first</source>
        <translation>
            <numerusform>спачатку патрэбна %n мера</numerusform>
            <numerusform>спачатку патрэбны %n меры</numerusform>
            <numerusform>спачатку патрэбна %n мер</numerusform>
        </translation>
    </message>
    <message>
        <source>depends on the weights</source>
        <comment>place of a measure</comment>
        <translation>залежыць ад ваг</translation>
    </message>
    <message>
        <source>in the plan</source>
        <comment>measure</comment>
        <translation>у плане</translation>
    </message>
    <message>
        <source>rather steady</source>
        <comment>place of a measure</comment>
        <translation>хутчэй устойліва</translation>
    </message>
    <message>
        <source>score %1</source>
        <translation>балаў: %1</translation>
    </message>
    <message>
        <source>steady</source>
        <comment>place of a measure</comment>
        <translation>устойліва</translation>
    </message>
</context>
<context>
    <name>Advisor</name>
    <message>
        <source>%1 (strength %2 × score %3 × weight %4)</source>
        <translation>%1 (сіла %2 × бал %3 × вага %4)</translation>
    </message>
    <message numerus="yes">
        <source>%n dismissed finding(s) do not count.</source>
        <translation>
            <numerusform>%n адхіленая выснова не ўлічваецца.</numerusform>
            <numerusform>%n адхіленыя высновы не ўлічваюцца.</numerusform>
            <numerusform>%n адхіленых высноў не ўлічваюцца.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add measure %1</source>
        <translation>Дадаць меру %1</translation>
    </message>
    <message>
        <source>Deducted for what is needed first</source>
        <translation>Вылік за нявыкананыя перадумовы</translation>
    </message>
    <message>
        <source>Dismissed findings do not count.</source>
        <translation>Адхіленыя высновы не ўлічваюцца.</translation>
    </message>
    <message>
        <source>How the score comes about</source>
        <translation>З чаго складаецца бал</translation>
    </message>
    <message>
        <source>Measure %1 removed; Ctrl+Z brings it back</source>
        <translation>Мера %1 выдалена; Ctrl+Z верне яе</translation>
    </message>
    <message>
        <source>Measures, the best first</source>
        <translation>Меры, пачынаючы з лепшай</translation>
    </message>
    <message>
        <source>Needed first, not in the plan</source>
        <translation>Спачатку патрэбны, у плане няма</translation>
    </message>
    <message>
        <source>Re&amp;move from the plan</source>
        <translation>Выдаліц&amp;ь з плана</translation>
    </message>
    <message>
        <source>Remove measure %1</source>
        <translation>Выдаліць меру %1</translation>
    </message>
    <message>
        <source>Score of the measure</source>
        <translation>Бал меры</translation>
    </message>
    <message>
        <source>Ta&amp;ke into the plan</source>
        <translation>Дадаць &amp;у план</translation>
    </message>
    <message>
        <source>The plan is not one of this territory: nothing can be ticked here.</source>
        <translation>План складзены для іншай тэрыторыі: адзначыць меру тут нельга.</translation>
    </message>
</context>
<context>
    <name>AgreementsGroup</name>
    <message>
        <source>Add a block</source>
        <translation>Дадаць блок</translation>
    </message>
    <message>
        <source>Agreed by</source>
        <translation>Узгадненне</translation>
    </message>
    <message>
        <source>Initials and surname:</source>
        <translation>Ініцыялы і прозвішча:</translation>
    </message>
    <message>
        <source>Position:</source>
        <translation>Пасада:</translation>
    </message>
    <message>
        <source>Remove the block</source>
        <translation>Выдаліць блок</translation>
    </message>
</context>
<context>
    <name>ApprovalGroup</name>
    <message>
        <source>&amp;Approved:</source>
        <translation>&amp;Зацвярджаецца:</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Зацвярджэнне</translation>
    </message>
    <message>
        <source>Body (whose decision):</source>
        <translation>Орган (чыё рашэнне):</translation>
    </message>
    <message>
        <source>By a decision</source>
        <translation>Рашэннем</translation>
    </message>
    <message>
        <source>By a person</source>
        <translation>Службовай асобай</translation>
    </message>
    <message>
        <source>Date:</source>
        <translation>Дата:</translation>
    </message>
    <message>
        <source>Initials and surname:</source>
        <translation>Ініцыялы і прозвішча:</translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation>Не зацвярджаецца</translation>
    </message>
    <message>
        <source>Number:</source>
        <translation>Нумар:</translation>
    </message>
    <message>
        <source>Position:</source>
        <translation>Пасада:</translation>
    </message>
</context>
<context>
    <name>ArticleTables</name>
    <message>
        <source>%1 by the preferred source</source>
        <comment>year</comment>
        <translation>%1 (пераважная крыніца)</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>у %1 раза</translation>
    </message>
    <message>
        <source>%1: European Union %2, Belarus %3. The article calls this 10 times; computed, it is:</source>
        <comment>year</comment>
        <translation>%1 г.: Еўрапейскі саюз %2, Беларусь %3. У артыкуле розніца названа дзесяціразовай; разлік дае:</translation>
    </message>
    <message>
        <source>Belarus, change from %1 to %2:</source>
        <translation>Беларусь, змяненне з %1 па %2 г.:</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Змяненне</translation>
    </message>
    <message>
        <source>Change, %</source>
        <translation>Змяненне, %</translation>
    </message>
    <message>
        <source>Figure 3. Share of SMEs that introduce product or process innovations</source>
        <translation>Малюнак 3. Доля суб’ектаў МСП, якія ўкараняюць прадуктовыя або працэсныя інавацыі</translation>
    </message>
    <message>
        <source>Figure 4. Joint innovation projects of SMEs by country</source>
        <translation>Малюнак 4. Сумесныя інавацыйныя праекты суб’ектаў МСП па краінах</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Паказчык</translation>
    </message>
    <message>
        <source>Table 1. Number of SMEs at the end of the year, units</source>
        <translation>Табліца 1. Колькасць суб’ектаў МСП на канец года, адзінак</translation>
    </message>
    <message>
        <source>Table 2. Contribution of SMEs to the economy of the republic, %</source>
        <translation>Табліца 2. Уклад суб’ектаў МСП у эканоміку рэспублікі, %</translation>
    </message>
    <message>
        <source>Territory</source>
        <translation>Тэрыторыя</translation>
    </message>
    <message>
        <source>The values of this figure are not known: the article shows it without numbers that can be read.</source>
        <translation>Значэнні гэтага малюнка невядомыя: у артыкуле на ім няма чытэльных лікаў.</translation>
    </message>
</context>
<context>
    <name>BarPanel</name>
    <message>
        <source>%1 (dashed line)</source>
        <translation>%1 (пункцірная лінія)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>indicator, unit</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>territory: value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>&amp;Год</translation>
    </message>
    <message>
        <source>Copy the &amp;table</source>
        <translation>&amp;Капіраваць табліцу</translation>
    </message>
    <message>
        <source>Table copied</source>
        <translation>Табліца скапіравана</translation>
    </message>
</context>
<context>
    <name>BarView</name>
    <message>
        <source>Regions compared</source>
        <translation>Параўнанне рэгіёнаў</translation>
    </message>
</context>
<context>
    <name>BatchDialog</name>
    <message numerus="yes">
        <source>%n plan(s)</source>
        <translation>
            <numerusform>Выбраны %n план</numerusform>
            <numerusform>Выбраны %n планы</numerusform>
            <numerusform>Выбрана %n планаў</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add files…</source>
        <translation>&amp;Дадаць файлы…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыць</translation>
    </message>
    <message>
        <source>&amp;Folder for the documents:</source>
        <translation>Пап&amp;ка для дакументаў:</translation>
    </message>
    <message>
        <source>&amp;Make the documents</source>
        <translation>А&amp;форміць</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Прыбраць</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Спыніць</translation>
    </message>
    <message>
        <source>Add f&amp;older…</source>
        <translation>Дадаць п&amp;апку…</translation>
    </message>
    <message>
        <source>Add files or folders of plans, or drop them here. Plans are taken as they were saved.</source>
        <translation>Дадайце файлы планаў або папкі з імі ці перацягніце іх сюды. Планы бяруцца такімі, якімі захаваны.</translation>
    </message>
    <message>
        <source>Batch export</source>
        <translation>Пакетнае афармленне</translation>
    </message>
    <message>
        <source>Being made: %1</source>
        <translation>Афармляецца: %1</translation>
    </message>
    <message>
        <source>Being stopped…</source>
        <translation>Спыняецца…</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>В&amp;ыбраць…</translation>
    </message>
    <message>
        <source>Choose a folder of plans</source>
        <translation>Выбар папкі з планамі</translation>
    </message>
    <message>
        <source>Choose plans</source>
        <translation>Выбар планаў</translation>
    </message>
    <message>
        <source>Folder for the documents</source>
        <translation>Папка для дакументаў</translation>
    </message>
    <message>
        <source>Formats:</source>
        <translation>Фарматы:</translation>
    </message>
    <message>
        <source>Open the fo&amp;lder</source>
        <translation>Адкрыць папк&amp;у</translation>
    </message>
    <message>
        <source>Otherwise a new document gets a number in its name.</source>
        <translation>Інакш да імя новага дакумента дадаецца нумар.</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>План</translation>
    </message>
    <message>
        <source>Plans (*.cplan)</source>
        <translation>Планы (*.cplan)</translation>
    </message>
    <message>
        <source>Plans and what became of them</source>
        <translation>Планы і вынік па кожным</translation>
    </message>
    <message>
        <source>Progress of the batch</source>
        <translation>Ход пакетнага афармлення</translation>
    </message>
    <message>
        <source>Replace documents of the same &amp;name</source>
        <translation>За&amp;мяняць дакументы з тым жа імем</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Вынік</translation>
    </message>
    <message>
        <source>Stopped: %1 of %2 plans are done. The documents of these are whole.</source>
        <translation>Спынена: аформлена планаў %1 з %2. Іх дакументы запісаны цалкам.</translation>
    </message>
    <message>
        <source>The documents could not be made</source>
        <translation>Дакументы не ўдалося падрыхтаваць</translation>
    </message>
    <message>
        <source>There are no plan files in this folder.</source>
        <translation>У гэтай папцы няма файлаў планаў.</translation>
    </message>
</context>
<context>
    <name>BudgetModel</name>
    <message>
        <source>Amount, thousand roubles</source>
        <translation>Сума, тыс. рублёў</translation>
    </message>
    <message>
        <source>Change budget</source>
        <translation>змяненне фінансавання</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>устаўку з буфера абмену</translation>
    </message>
    <message>
        <source>Source of funding</source>
        <translation>Крыніца фінансавання</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Год</translation>
    </message>
    <message>
        <source>“%1” is not an amount: write it as 1 234,5 (thousand roubles). Esc restores</source>
        <translation>«%1» – не сума: запішыце яе так: 1 234,5 (тысяч рублёў). Esc верне ранейшае</translation>
    </message>
</context>
<context>
    <name>BudgetTable</name>
    <message>
        <source>&amp;Add a line</source>
        <translation>&amp;Новы радок</translation>
    </message>
    <message>
        <source>Add budget line</source>
        <translation>даданне радка фінансавання</translation>
    </message>
    <message>
        <source>Budget of the measure</source>
        <translation>Фінансаванне мерапрыемства</translation>
    </message>
    <message>
        <source>Remove &amp;the line</source>
        <translation>Выдаліц&amp;ь радок</translation>
    </message>
    <message>
        <source>Remove budget line</source>
        <translation>выдаленне радка фінансавання</translation>
    </message>
    <message>
        <source>Total: %1 thousand roubles</source>
        <translation>Разам: %1 тыс. рублёў</translation>
    </message>
</context>
<context>
    <name>CardModel</name>
    <message>
        <source>%1 since %2</source>
        <comment>change since a year</comment>
        <translation>%1 да %2 г.</translation>
    </message>
    <message>
        <source>%1 since %2, better</source>
        <comment>change since a year</comment>
        <translation>%1 да %2 г., лепш</translation>
    </message>
    <message>
        <source>%1 since %2, see the limits</source>
        <comment>change since a year</comment>
        <translation>%1 да %2 г., гл. абмежаванні</translation>
    </message>
    <message>
        <source>%1 since %2, unchanged</source>
        <comment>change since a year</comment>
        <translation>%1 да %2 г., без змяненняў</translation>
    </message>
    <message>
        <source>%1 since %2, worse</source>
        <comment>change since a year</comment>
        <translation>%1 да %2 г., горш</translation>
    </message>
    <message>
        <source>%1, rank %2 of %3</source>
        <comment>year, place</comment>
        <translation>%1, месца %2 з %3</translation>
    </message>
    <message>
        <source>Click a figure, or press Enter (Shift+Enter for the change), to open its passport.</source>
        <translation>Пстрыкніце лік або націсніце Enter (для змянення – Shift+Enter), каб адкрыць яго пашпарт.</translation>
    </message>
    <message>
        <source>no figures for this territory</source>
        <translation>па гэтай тэрыторыі даных няма</translation>
    </message>
</context>
<context>
    <name>CardView</name>
    <message>
        <source>Enter opens a figure&apos;s passport, Shift+Enter that of its change</source>
        <translation>Enter адкрывае пашпарт паказчыка, Shift+Enter – пашпарт яго змянення</translation>
    </message>
    <message>
        <source>Indicators of the territory</source>
        <translation>Паказчыкі тэрыторыі</translation>
    </message>
</context>
<context>
    <name>ClusterList</name>
    <message>
        <source>%1: %2</source>
        <comment>cluster: stage</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Дзейнасць</translation>
    </message>
    <message>
        <source>Clusters and infrastructure named in sources</source>
        <translation>Кластары і інфраструктура паводле крыніц</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Удзельнікі</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Назва</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заўвага</translation>
    </message>
    <message>
        <source>Open what is known and its sources</source>
        <translation>Адкрыць звесткі і іх крыніцы</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Месца</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Крыніцы</translation>
    </message>
    <message>
        <source>Stage by the sources</source>
        <translation>Стадыя паводле крыніц</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Звесткі</translation>
    </message>
    <message>
        <source>Year of the report</source>
        <translation>Год звестак</translation>
    </message>
    <message>
        <source>active</source>
        <comment>cluster</comment>
        <translation>дзейны</translation>
    </message>
    <message>
        <source>emerging</source>
        <comment>cluster</comment>
        <translation>фарміруецца</translation>
    </message>
    <message>
        <source>potential</source>
        <comment>cluster</comment>
        <translation>патэнцыяльны</translation>
    </message>
    <message>
        <source>proposed</source>
        <comment>cluster</comment>
        <translation>прапанаваны</translation>
    </message>
</context>
<context>
    <name>DecisionPanel</name>
    <message>
        <source>&amp;Accept into the plan</source>
        <translation>Прын&amp;яць у план</translation>
    </message>
    <message>
        <source>&amp;Dismiss</source>
        <translation>&amp;Адхіліць</translation>
    </message>
    <message>
        <source>&amp;Reason to dismiss:</source>
        <translation>Пры&amp;чына адхілення:</translation>
    </message>
    <message>
        <source>&amp;Show %1</source>
        <comment>territory</comment>
        <translation>Па&amp;казаць: %1</translation>
    </message>
    <message>
        <source>&amp;Undecide</source>
        <translation>&amp;Зняць рашэнне</translation>
    </message>
    <message>
        <source>A dismissed finding keeps a reason.</source>
        <translation>У адхіленай высновы павінна застацца прычына.</translation>
    </message>
    <message>
        <source>Accept a finding</source>
        <translation>Прыняць выснову</translation>
    </message>
    <message>
        <source>Accepted into the plan; Ctrl+Z takes it back</source>
        <translation>Прынята ў план; Ctrl+Z адменіць</translation>
    </message>
    <message>
        <source>Accepted: printed as a justified problem in chapter 3.</source>
        <translation>Прынята: друкуецца ў главе 3 як абгрунтаваная праблема.</translation>
    </message>
    <message>
        <source>Change the reason</source>
        <translation>Змяніць прычыну</translation>
    </message>
    <message>
        <source>Dismiss a finding</source>
        <translation>Адхіліць выснову</translation>
    </message>
    <message>
        <source>Dismissed: %1</source>
        <translation>Адхілена: %1</translation>
    </message>
    <message>
        <source>Dismissed; the advisor no longer counts it</source>
        <translation>Адхілена; дарадца гэту выснову больш не ўлічвае</translation>
    </message>
    <message>
        <source>Give the reason first: it is kept in the plan.</source>
        <translation>Спачатку назавіце прычыну: яна захаваецца ў плане.</translation>
    </message>
    <message>
        <source>Not decided yet: an accepted finding is printed as a justified problem in chapter 3.</source>
        <translation>Рашэння няма: прынятая выснова друкуецца ў главе 3 як абгрунтаваная праблема.</translation>
    </message>
    <message>
        <source>The plan is open for reading only: nothing can be decided.</source>
        <translation>План адкрыты толькі для чытання: рашэнне прыняць нельга.</translation>
    </message>
    <message>
        <source>Undecide a finding</source>
        <translation>Зняць рашэнне па выснове</translation>
    </message>
    <message>
        <source>Word a finding</source>
        <translation>Змяніць фармулёўку высновы</translation>
    </message>
    <message>
        <source>Wordin&amp;g in the document:</source>
        <translation>Фарму&amp;лёўка ў дакуменце:</translation>
    </message>
    <message>
        <source>You look at %1; the plan is one of %2. Decisions belong to its findings.</source>
        <translation>Паказана тэрыторыя «%1», а план складзены для тэрыторыі «%2»: рашэнні прымаюцца па яе высновах.</translation>
    </message>
    <message>
        <source>needed only to dismiss</source>
        <translation>патрэбна, толькі каб адхіліць</translation>
    </message>
</context>
<context>
    <name>Derivation</name>
    <message>
        <source>%1 of %2</source>
        <comment>rank</comment>
        <translation>%1 з %2</translation>
    </message>
    <message>
        <source>median of: %1</source>
        <translation>медыяна значэнняў: %1</translation>
    </message>
</context>
<context>
    <name>DiagnosisPage</name>
    <message>
        <source>&amp;Lagging only</source>
        <translation>Тольк&amp;і з адставаннем</translation>
    </message>
    <message>
        <source>&amp;Peers: %1…</source>
        <translation>Тэрыторыі для параў&amp;нання: %1…</translation>
    </message>
    <message>
        <source>&amp;Territory</source>
        <translation>&amp;Тэрыторыя</translation>
    </message>
    <message>
        <source>Advis&amp;or</source>
        <translation>Дарад&amp;ца</translation>
    </message>
    <message>
        <source>City or district</source>
        <translation>Горад або раён</translation>
    </message>
    <message>
        <source>Fi&amp;ndings</source>
        <translation>В&amp;ысновы</translation>
    </message>
    <message>
        <source>Findings, the gravest first</source>
        <translation>Высновы, пачынаючы з самых сур’ёзных</translation>
    </message>
    <message>
        <source>Nothing lags by the present thresholds.</source>
        <translation>Па дзеючых парогах адставання няма.</translation>
    </message>
    <message>
        <source>whole region</source>
        <translation>рэгіён у цэлым</translation>
    </message>
</context>
<context>
    <name>DistrictPanel</name>
    <message>
        <source>%1, %2</source>
        <comment>indicator, year</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Change to the figure before</source>
        <translation>Змяненне да папярэдняга</translation>
    </message>
    <message>
        <source>Cities and districts</source>
        <translation>Гарады і раёны</translation>
    </message>
    <message>
        <source>City or district</source>
        <translation>Горад або раён</translation>
    </message>
    <message>
        <source>Copy the &amp;table</source>
        <translation>&amp;Капіраваць табліцу</translation>
    </message>
    <message>
        <source>Find a district or city</source>
        <translation>Знайсці раён або горад</translation>
    </message>
    <message>
        <source>I&amp;ndicator</source>
        <translation>Паказ&amp;чык</translation>
    </message>
    <message>
        <source>Make the &amp;plan for: %1</source>
        <comment>district or city</comment>
        <translation>&amp;Скласці план: %1</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Рэгіён</translation>
    </message>
    <message>
        <source>The city of Minsk is not divided into districts with figures of their own.</source>
        <translation>Па асобных раёнах горада Мінска даных няма.</translation>
    </message>
    <message>
        <source>The plan is made for: %1.</source>
        <translation>Тэрыторыя плана: %1.</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Год</translation>
    </message>
    <message>
        <source>pick a row</source>
        <translation>выберыце радок</translation>
    </message>
</context>
<context>
    <name>DocumentCheck</name>
    <message>
        <source>&amp;Open this plan</source>
        <translation>&amp;Адкрыць гэты план</translation>
    </message>
    <message>
        <source>Check a document</source>
        <translation>Праверка дакумента</translation>
    </message>
    <message>
        <source>Choose a document</source>
        <translation>Выбар дакумента</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Дакументы PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The document could not be checked</source>
        <translation>Дакумент праверыць не ўдалося</translation>
    </message>
    <message>
        <source>The document is being checked…</source>
        <translation>Дакумент правяраецца…</translation>
    </message>
    <message>
        <source>What the check found</source>
        <translation>Вынік праверкі</translation>
    </message>
</context>
<context>
    <name>DocumentGroup</name>
    <message>
        <source>&amp;Kind:</source>
        <translation>В&amp;ід:</translation>
    </message>
    <message>
        <source>&amp;Language of the document:</source>
        <translation>&amp;Мова дакумента:</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Дакумент</translation>
    </message>
    <message>
        <source>Draft: marked so on the first page</source>
        <translation>Праект: пазнака на першай старонцы</translation>
    </message>
    <message>
        <source>Electronic document: no date and number, they are formed on signing</source>
        <translation>Электронны дакумент: без даты і нумара, яны фарміруюцца пры падпісанні</translation>
    </message>
    <message>
        <source>Place:</source>
        <translation>Месца выдання:</translation>
    </message>
    <message>
        <source>Remark at the top:</source>
        <translation>Пазнака ўверсе дакумента:</translation>
    </message>
    <message>
        <source>Title after the kind:</source>
        <translation>Загаловак пасля віду дакумента:</translation>
    </message>
    <message>
        <source>Year of issue:</source>
        <translation>Год выдання:</translation>
    </message>
    <message>
        <source>“%1” is not a year. Esc restores</source>
        <translation>«%1» – не год. Esc верне ранейшае</translation>
    </message>
</context>
<context>
    <name>DocumentPage</name>
    <message>
        <source>E&amp;xport</source>
        <translation>&amp;Экспартаваць</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>&amp;Экспарт…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспарт</translation>
    </message>
    <message>
        <source>Find in the document</source>
        <translation>Знайсці ў дакуменце</translation>
    </message>
    <message>
        <source>Find in the document (Ctrl+F)</source>
        <translation>Знайсці ў дакуменце (Ctrl+F)</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>Дру&amp;к…</translation>
    </message>
    <message>
        <source>Pa&amp;ge</source>
        <translation>&amp;Старонка</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>Па шырыні</translation>
    </message>
    <message>
        <source>Show the &amp;problems</source>
        <translation>Паказаць &amp;заўвагі</translation>
    </message>
    <message>
        <source>The pages are being made anew…</source>
        <translation>Старонкі абнаўляюцца…</translation>
    </message>
    <message>
        <source>The pages could not be made</source>
        <translation>Старонкі не ўдалося падрыхтаваць</translation>
    </message>
    <message numerus="yes">
        <source>The plan has %n error(s). Export all the same?</source>
        <translation>
            <numerusform>У плане %n памылка. Усё роўна экспартаваць?</numerusform>
            <numerusform>У плане %n памылкі. Усё роўна экспартаваць?</numerusform>
            <numerusform>У плане %n памылак. Усё роўна экспартаваць?</numerusform>
        </translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Маштаб</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>з %1</translation>
    </message>
</context>
<context>
    <name>EditionGroup</name>
    <message>
        <source>%1 (cannot be used)</source>
        <translation>%1 (не прымяняецца)</translation>
    </message>
    <message>
        <source>%1 (not on this computer)</source>
        <translation>%1 (няма на гэтым камп’ютары)</translation>
    </message>
    <message>
        <source>A brief is one page, so its languages follow one another.</source>
        <translation>Даведка займае адну старонку, таму мовы ідуць адна за другой.</translation>
    </message>
    <message>
        <source>Arrangement of the two languages:</source>
        <translation>Размяшчэнне дзвюх моў:</translation>
    </message>
    <message>
        <source>Layout:</source>
        <translation>Профіль афармлення:</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Няма</translation>
    </message>
    <message>
        <source>One after the other</source>
        <translation>Адна мова пасля другой</translation>
    </message>
    <message>
        <source>Second language and layout</source>
        <translation>Другая мова і афармленне</translation>
    </message>
    <message>
        <source>Second language:</source>
        <translation>Другая мова:</translation>
    </message>
    <message>
        <source>Side by side, in two columns</source>
        <translation>Побач, у двух калонках</translation>
    </message>
</context>
<context>
    <name>EntryView</name>
    <message>
        <source>Findings</source>
        <translation>Высновы</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Меры</translation>
    </message>
    <message>
        <source>Pages of the program</source>
        <translation>Старонкі праграмы</translation>
    </message>
    <message>
        <source>See also</source>
        <translation>Глядзіце таксама</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Крыніца: %1</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>%1 of %2 files written</source>
        <translation>Запісана файлаў: %1 з %2</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written</source>
        <translation>
            <numerusform>Запісаны %n файл</numerusform>
            <numerusform>Запісаны %n файлы</numerusform>
            <numerusform>Запісана %n файлаў</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Назад</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Скасаваць</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыць</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Экспартаваць</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>П&amp;апка:</translation>
    </message>
    <message>
        <source>&amp;PDF for print and archive</source>
        <translation>&amp;PDF для друку і архіва</translation>
    </message>
    <message>
        <source>&amp;Word for editing</source>
        <translation>&amp;Word для праўкі</translation>
    </message>
    <message>
        <source>A file name has none of &lt; &gt; : &quot; / \ | ? * and no dot at its end</source>
        <translation>У імені файла не можа быць прамога двукосся, знакаў &lt; &gt; : / \ | ? * і кропкі ў канцы</translation>
    </message>
    <message>
        <source>Being cancelled…</source>
        <translation>Скасоўваецца…</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>В&amp;ыбраць…</translation>
    </message>
    <message>
        <source>Cancelled: %1 of %2 files written</source>
        <translation>Скасавана, запісана файлаў: %1 з %2</translation>
    </message>
    <message>
        <source>E&amp;xcel for calculating</source>
        <translation>E&amp;xcel для разлікаў</translation>
    </message>
    <message>
        <source>Export the document</source>
        <translation>Экспарт дакумента</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>&amp;Імя файлаў:</translation>
    </message>
    <message>
        <source>Folder for the files</source>
        <translation>Папка для файлаў</translation>
    </message>
    <message>
        <source>Formats:</source>
        <translation>Фарматы:</translation>
    </message>
    <message>
        <source>In the folder there is already:
%1

Replace?</source>
        <translation>У папцы ўжо ёсць:
%1

Замяніць?</translation>
    </message>
    <message>
        <source>Open the f&amp;older</source>
        <translation>Адкрыць папк&amp;у</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Адкрыць файл</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Ход экспарту</translation>
    </message>
    <message>
        <source>The document could not be made</source>
        <translation>Дакумент не ўдалося падрыхтаваць</translation>
    </message>
    <message>
        <source>The files are being written…</source>
        <translation>Файлы запісваюцца…</translation>
    </message>
    <message>
        <source>The files need a name</source>
        <translation>Укажыце імя файлаў</translation>
    </message>
    <message>
        <source>The name is too long</source>
        <translation>Імя занадта доўгае</translation>
    </message>
    <message>
        <source>There is no such folder</source>
        <translation>Такой папкі няма</translation>
    </message>
    <message>
        <source>Tick at least one format</source>
        <translation>Адзначце хаця б адзін фармат</translation>
    </message>
    <message>
        <source>Will be written:
%1</source>
        <translation>Будуць запісаны:
%1</translation>
    </message>
</context>
<context>
    <name>FigureTable</name>
    <message>
        <source>Copy the table</source>
        <translation>Капіраваць табліцу</translation>
    </message>
    <message>
        <source>Passport of the figure</source>
        <translation>Пашпарт паказчыка</translation>
    </message>
    <message>
        <source>Table copied</source>
        <translation>Табліца скапіравана</translation>
    </message>
</context>
<context>
    <name>FindingPanel</name>
    <message>
        <source>%1 (%2)</source>
        <comment>figure (year)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, %2; formula: %3</source>
        <comment>unit, year; formula</comment>
        <translation>%1, %2 г.; формула: %3</translation>
    </message>
    <message>
        <source>Among the last places</source>
        <translation>Сярод апошніх месцаў</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>З чым параўноўваецца</translation>
    </message>
    <message>
        <source>Course of the indicator</source>
        <translation>Дынаміка паказчыка</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Адхіленне</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Прыкмета</translation>
    </message>
    <message>
        <source>Signs of a lag</source>
        <translation>Прыкметы адставання</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Парог</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Выснова</translation>
    </message>
    <message>
        <source>Worse than in the first year</source>
        <translation>Горш, чым у першым годзе рада</translation>
    </message>
    <message>
        <source>Worse than in the year before</source>
        <translation>Горш, чым у папярэднім годзе</translation>
    </message>
    <message>
        <source>Worse than the median of the peers</source>
        <translation>Горш за медыяну тэрыторый для параўнання</translation>
    </message>
    <message>
        <source>Worse than the whole</source>
        <translation>Горш за цэлае для параўнання</translation>
    </message>
    <message>
        <source>Worse than: %1</source>
        <translation>Горш, чым %1</translation>
    </message>
    <message>
        <source>does not hold</source>
        <comment>sign</comment>
        <translation>няма</translation>
    </message>
    <message>
        <source>full survey</source>
        <translation>суцэльнае абследаванне</translation>
    </message>
    <message>
        <source>holds</source>
        <comment>sign</comment>
        <translation>ёсць</translation>
    </message>
    <message>
        <source>median of the peers</source>
        <translation>медыяна тэрыторый для параўнання</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>не ацэньваецца</translation>
    </message>
</context>
<context>
    <name>FindingsModel</name>
    <message>
        <source>accepted into the plan</source>
        <translation>прынята ў план</translation>
    </message>
    <message>
        <source>dismissed</source>
        <comment>finding</comment>
        <translation>адхілена</translation>
    </message>
</context>
<context>
    <name>HelpButton</name>
    <message>
        <source>Explanation</source>
        <translation>Тлумачэнне</translation>
    </message>
    <message>
        <source>Open the explanation (F1)</source>
        <translation>Адкрыць тлумачэнне (F1)</translation>
    </message>
</context>
<context>
    <name>IndicatorPicker</name>
    <message>
        <source>&amp;Usual set</source>
        <translation>&amp;Звычайны набор</translation>
    </message>
    <message>
        <source>Indicators shown</source>
        <translation>Паказчыкі на картках</translation>
    </message>
    <message>
        <source>Tick the indicators to show as cards.</source>
        <translation>Адзначце паказчыкі, якія паказваць карткамі.</translation>
    </message>
</context>
<context>
    <name>IndicatorTree</name>
    <message>
        <source>Find an indicator</source>
        <translation>Знайсці паказчык</translation>
    </message>
    <message>
        <source>Indicators by theme</source>
        <translation>Паказчыкі па тэмах</translation>
    </message>
</context>
<context>
    <name>IndicatorsPage</name>
    <message>
        <source>&amp;Show in the plan</source>
        <translation>Пака&amp;заць у плане</translation>
    </message>
    <message>
        <source>&amp;Territory</source>
        <translation>&amp;Тэрыторыя</translation>
    </message>
    <message>
        <source>Ch&amp;oose indicators…</source>
        <translation>Выбр&amp;аць паказчыкі…</translation>
    </message>
    <message>
        <source>Choose the plan&apos;s indicators</source>
        <translation>выбар паказчыкаў плана</translation>
    </message>
    <message>
        <source>Cities and districts</source>
        <translation>Гарады і раёны</translation>
    </message>
    <message>
        <source>Find among all indicators</source>
        <translation>Знайсці сярод усіх паказчыкаў</translation>
    </message>
    <message>
        <source>Print these indicators in the plan&apos;s assessment of the region</source>
        <translation>Друкаваць гэтыя паказчыкі ў ацэнцы рэгіёна ў плане</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Па рэгіёнах</translation>
    </message>
    <message>
        <source>Tables of the article</source>
        <translation>Табліцы артыкула</translation>
    </message>
    <message>
        <source>The plan is one of a district or city, for which these indicators are not published</source>
        <translation>План складаецца для раёна або горада, па якім гэтыя паказчыкі не публікуюцца</translation>
    </message>
    <message numerus="yes">
        <source>The plan shows %n indicator(s)</source>
        <translation>
            <numerusform>У плане паказаны %n паказчык</numerusform>
            <numerusform>У плане паказаны %n паказчыкі</numerusform>
            <numerusform>У плане паказана %n паказчыкаў</numerusform>
        </translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Па гадах</translation>
    </message>
    <message>
        <source>You look at %1. These SME indicators are published for regions only, so the cards show %2; what is published for districts stands on the tab “Cities and districts”.</source>
        <translation>Выбраная тэрыторыя: %1. Гэтыя паказчыкі МСП публікуюцца толькі па рэгіёнах, таму на картках паказаны даныя па тэрыторыі: %2. Апублікаванае па раёнах і гарадах – на ўкладцы «Гарады і раёны».</translation>
    </message>
</context>
<context>
    <name>ItemForm</name>
    <message>
        <source>&amp;Budget</source>
        <translation>А&amp;б’ём фінансавання</translation>
    </message>
    <message>
        <source>&amp;Who and when</source>
        <translation>Выканаўцы і тэ&amp;рміны</translation>
    </message>
    <message>
        <source>2026, 2026-Q3 or 30.09.2026</source>
        <translation>2026, III квартал 2026 або 30.09.2026</translation>
    </message>
    <message>
        <source>Add a co-executor</source>
        <translation>Дадаць сувыканаўцу</translation>
    </message>
    <message>
        <source>Change measure</source>
        <translation>змяненне мерапрыемства</translation>
    </message>
    <message>
        <source>Co-executors:</source>
        <translation>С&amp;увыканаўцы:</translation>
    </message>
    <message>
        <source>E&amp;xpected result:</source>
        <translation>&amp;Чаканы вынік:</translation>
    </message>
    <message>
        <source>End:</source>
        <translation>&amp;Заканчэнне:</translation>
    </message>
    <message>
        <source>Me&amp;asure:</source>
        <translation>Мерапры&amp;емства:</translation>
    </message>
    <message>
        <source>Note (not printed):</source>
        <translation>За&amp;ўвага (не друкуецца):</translation>
    </message>
    <message>
        <source>One body a line</source>
        <translation>Па адным выканаўцы ў радку</translation>
    </message>
    <message>
        <source>Re&amp;sponsible body:</source>
        <translation>Адказ&amp;ны выканаўца:</translation>
    </message>
    <message>
        <source>Result &amp;indicators</source>
        <translation>Паказчыкі вынікова&amp;сці</translation>
    </message>
    <message>
        <source>S&amp;tart:</source>
        <translation>Пача&amp;так:</translation>
    </message>
    <message>
        <source>Tas&amp;k of the strategy:</source>
        <translation>Задача Стратэ&amp;гіі:</translation>
    </message>
    <message>
        <source>not assigned</source>
        <translation>не прызначана</translation>
    </message>
</context>
<context>
    <name>ItemsModel</name>
    <message>
        <source>Change measure %1</source>
        <translation>змяненне мерапрыемства %1</translation>
    </message>
    <message>
        <source>Co-executors</source>
        <translation>Сувыканаўцы</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Заканчэнне</translation>
    </message>
    <message>
        <source>Expected result</source>
        <translation>Чаканы вынік</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Мерапрыемства</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>устаўку з буфера абмену</translation>
    </message>
    <message>
        <source>Responsible body</source>
        <translation>Адказны выканаўца</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Пачатак</translation>
    </message>
    <message>
        <source>Task</source>
        <comment>of the strategy, by its number</comment>
        <translation>Задача</translation>
    </message>
    <message>
        <source>Texts and terms were pasted; enter amounts and tasks below the table</source>
        <translation>Устаўлены тэксты і тэрміны; сумы і задачы ўкажыце пад табліцай</translation>
    </message>
    <message>
        <source>The copied block has more columns than there are here; nothing was pasted</source>
        <translation>У скапіраваным блоку больш слупкоў, чым тут; нічога не ўстаўлена</translation>
    </message>
    <message>
        <source>Thousand roubles</source>
        <translation>Тыс. рублёў</translation>
    </message>
    <message>
        <source>“%1” is not a term: write 2026, 2026-Q3 or 30.09.2026. Esc restores</source>
        <translation>«%1» – не тэрмін: запішыце 2026, III квартал 2026 або 30.09.2026. Esc верне ранейшае</translation>
    </message>
</context>
<context>
    <name>ItemsTable</name>
    <message>
        <source>Measures of the plan</source>
        <translation>Мерапрыемствы плана</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Command</source>
        <translation>Каманда</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Клавіша</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавішы</translation>
    </message>
</context>
<context>
    <name>LegalBasisGroup</name>
    <message>
        <source>Confirm the act</source>
        <translation>Пацвярджэнне акта</translation>
    </message>
    <message>
        <source>Confirmed by %1 on %2</source>
        <translation>Пацверджана: %1, %2</translation>
    </message>
    <message>
        <source>Confirm…</source>
        <translation>Пацвердзіць…</translation>
    </message>
    <message>
        <source>I have checked “%1” against an official source. Surname and initials:</source>
        <translation>Акт «%1» звераны з афіцыйнай крыніцай. Прозвішча і ініцыялы таго, хто праверыў:</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Прававая аснова</translation>
    </message>
    <message>
        <source>Not verified: %1</source>
        <translation>Не праверана: %1</translation>
    </message>
    <message>
        <source>Unknown act: %1</source>
        <translation>Невядомы акт: %1</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Адклікаць</translation>
    </message>
</context>
<context>
    <name>Look</name>
    <message>
        <source>%1: signs %2 of %3</source>
        <comment>how grave a finding is; of those that could be judged</comment>
        <translation>%1: прыкмет %2 з %3</translation>
    </message>
    <message>
        <source>Choose the peers</source>
        <translation>Выбраць тэрыторыі для параўнання</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>%1 (read only)</source>
        <translation>%1 (толькі чытанне)</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Дыягностыка</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Дакумент</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Паказчыкі</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Меры</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>Новы план</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Старонкі</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>План</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Рэгіён</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Пачатак</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Панэль інструментаў</translation>
    </message>
    <message>
        <source>unsaved changes</source>
        <translation>ёсць незахаваныя змяненні</translation>
    </message>
</context>
<context>
    <name>ManagementGroup</name>
    <message>
        <source>Co-ordinator:</source>
        <translation>Каардынатар:</translation>
    </message>
    <message>
        <source>Management and monitoring</source>
        <translation>Кіраванне і маніторынг</translation>
    </message>
    <message>
        <source>Reporting:</source>
        <translation>Справаздачнасць:</translation>
    </message>
</context>
<context>
    <name>MeasureDetails</name>
    <message>
        <source>%1 (not fully verified: %2)</source>
        <translation>%1 (праверана не цалкам: %2)</translation>
    </message>
    <message>
        <source>%1 (published for regions only, so it does not come into the plan)</source>
        <translation>%1 (публікуецца толькі па рэгіёнах, у план не ўключаецца)</translation>
    </message>
    <message>
        <source>Aim</source>
        <translation>Мэта</translation>
    </message>
    <message>
        <source>Expected result</source>
        <translation>Чаканы вынік</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Прававая аснова</translation>
    </message>
    <message>
        <source>Needs first</source>
        <translation>Спачатку патрабуецца</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Паходжанне</translation>
    </message>
    <message>
        <source>Provisions of the concept</source>
        <translation>Палажэнні Канцэпцыі</translation>
    </message>
    <message>
        <source>Result indicators</source>
        <translation>Паказчыкі выніковасці</translation>
    </message>
    <message>
        <source>Strengthens</source>
        <translation>Узмацняе</translation>
    </message>
    <message>
        <source>Tasks of the strategy</source>
        <translation>Задачы Стратэгіі</translation>
    </message>
    <message>
        <source>Usual executors</source>
        <translation>Звычайныя выканаўцы</translation>
    </message>
</context>
<context>
    <name>MeasuresPage</name>
    <message numerus="yes">
        <source>%n measure(s)</source>
        <translation>
            <numerusform>%n мерапрыемства</numerusform>
            <numerusform>%n мерапрыемствы</numerusform>
            <numerusform>%n мерапрыемстваў</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) in the plan: %1</source>
        <comment>%1 is the region</comment>
        <translation>
            <numerusform>У плане %n мерапрыемства: %1</numerusform>
            <numerusform>У плане %n мерапрыемствы: %1</numerusform>
            <numerusform>У плане %n мерапрыемстваў: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Own measure…</source>
        <translation>Дада&amp;ць сваё…</translation>
    </message>
    <message>
        <source>&amp;Ticked only</source>
        <translation>&amp;Адзначаныя</translation>
    </message>
    <message>
        <source>Add a measure that the catalogue does not have</source>
        <translation>Дадаць мерапрыемства, якога няма ў каталогу</translation>
    </message>
    <message>
        <source>Add measure %1</source>
        <translation>даданне меры %1</translation>
    </message>
    <message>
        <source>Add own measure</source>
        <translation>даданне свайго мерапрыемства</translation>
    </message>
    <message>
        <source>All tasks of the strategy</source>
        <translation>Усе задачы Стратэгіі</translation>
    </message>
    <message>
        <source>Catalogue of measures</source>
        <translation>Каталог мер</translation>
    </message>
    <message>
        <source>Find a measure</source>
        <translation>Знайсці меру</translation>
    </message>
    <message>
        <source>Measure %1 removed; Ctrl+Z brings it back</source>
        <translation>Мера %1 прыбрана з плана; вярнуць – Ctrl+Z</translation>
    </message>
    <message>
        <source>Needed first, not in the plan</source>
        <translation>Спачатку патрабуюцца, але ў плане іх няма</translation>
    </message>
    <message>
        <source>Provisions of the concept</source>
        <translation>Палажэнні Канцэпцыі</translation>
    </message>
    <message>
        <source>Remove measure %1</source>
        <translation>выдаленне меры %1</translation>
    </message>
    <message>
        <source>Task of the strategy</source>
        <translation>Задача Стратэгіі</translation>
    </message>
    <message>
        <source>Tasks of the strategy</source>
        <translation>Задачы Стратэгіі</translation>
    </message>
    <message>
        <source>To the &amp;plan</source>
        <translation>Да п&amp;лана</translation>
    </message>
    <message>
        <source>What the plan covers</source>
        <translation>Ахоп плана</translation>
    </message>
    <message>
        <source>not covered</source>
        <translation>не ахоплена</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;About the program</source>
        <translation>&amp;Пра праграму</translation>
    </message>
    <message>
        <source>&amp;Batch export…</source>
        <translation>Паке&amp;тнае афармленне…</translation>
    </message>
    <message>
        <source>&amp;Check a document…</source>
        <translation>Праверыць даку&amp;мент…</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Праўка</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Экспарт…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Знайсці…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Даведка</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Клавішы</translation>
    </message>
    <message>
        <source>&amp;New plan</source>
        <translation>&amp;Новы план</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Адкрыць…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Друк…</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Паўтарыць</translation>
    </message>
    <message>
        <source>&amp;Reference section</source>
        <translation>&amp;Даведнік</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Захаваць</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Налады…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Адмяніць</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Выгляд</translation>
    </message>
    <message>
        <source>Changes from &amp;Word…</source>
        <translation>Заўвагі з &amp;Word…</translation>
    </message>
    <message>
        <source>E&amp;xit</source>
        <translation>Вы&amp;хад</translation>
    </message>
    <message>
        <source>Earlier &amp;versions…</source>
        <translation>Ранейшыя &amp;версіі…</translation>
    </message>
    <message>
        <source>List of p&amp;roblems</source>
        <translation>Спіс &amp;заўваг</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Адкр&amp;ыць нядаўні</translation>
    </message>
    <message>
        <source>Open plan &amp;from PDF…</source>
        <translation>Адкрыць &amp;план з PDF…</translation>
    </message>
    <message>
        <source>Open the worked sa&amp;mple</source>
        <translation>Адкрыць узо&amp;р</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Захаваць &amp;як…</translation>
    </message>
</context>
<context>
    <name>OptionGroup</name>
    <message>
        <source>Change the document</source>
        <translation>змяненне дакумента</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>The pages are being made…</source>
        <translation>Старонкі рыхтуюцца…</translation>
    </message>
</context>
<context>
    <name>Passport</name>
    <message>
        <source>&amp;Copy as text</source>
        <translation>&amp;Капіраваць як тэкст</translation>
    </message>
    <message>
        <source>About the source</source>
        <translation>Пра крыніцу</translation>
    </message>
    <message>
        <source>Activity or size</source>
        <translation>Від дзейнасці або памер</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрас</translation>
    </message>
    <message>
        <source>Computed figure</source>
        <translation>Разліковы паказчык</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Азначэнне</translation>
    </message>
    <message>
        <source>How it is computed</source>
        <translation>Парадак разліку</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Паказчык</translation>
    </message>
    <message>
        <source>Input %1</source>
        <translation>Зыходныя даныя %1</translation>
    </message>
    <message>
        <source>Limits of the series</source>
        <translation>Абмежаванні рада</translation>
    </message>
    <message>
        <source>Note on the figure</source>
        <translation>Заўвага да значэння</translation>
    </message>
    <message>
        <source>Other sources for the same year</source>
        <translation>Іншыя крыніцы за той жа год</translation>
    </message>
    <message>
        <source>Passport of a computed figure</source>
        <translation>Пашпарт разліковага паказчыка</translation>
    </message>
    <message>
        <source>Passport of the figure</source>
        <translation>Пашпарт паказчыка</translation>
    </message>
    <message>
        <source>Place in the source</source>
        <translation>Месца ў крыніцы</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Крыніца</translation>
    </message>
    <message>
        <source>Territory</source>
        <translation>Тэрыторыя</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значэнне</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Год</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>старонка %1</translation>
    </message>
    <message>
        <source>table %1</source>
        <translation>табліца %1</translation>
    </message>
</context>
<context>
    <name>PeersDialog</name>
    <message>
        <source>&amp;All</source>
        <translation>У&amp;се</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Тэрыторыі для параўнання</translation>
    </message>
    <message>
        <source>Territories to compare with</source>
        <translation>Тэрыторыі для параўнання</translation>
    </message>
    <message>
        <source>The median of the ticked territories is what %1 is compared with.</source>
        <translation>Тэрыторыя «%1» параўноўваецца з медыянай адзначаных.</translation>
    </message>
    <message>
        <source>The plan compares with them in its chapter 2 too.</source>
        <translation>З імі ж план параўноўвае яе ў главе 2.</translation>
    </message>
</context>
<context>
    <name>PlanFiles</name>
    <message>
        <source>&amp;Stay with the restored work</source>
        <translation>&amp;Пакінуць адноўленае</translation>
    </message>
    <message>
        <source>Do &amp;not save</source>
        <translation>&amp;Не захоўваць</translation>
    </message>
    <message>
        <source>Open for &amp;reading</source>
        <translation>Адкрыць для &amp;чытання</translation>
    </message>
    <message>
        <source>Open plan</source>
        <translation>Адкрыццё плана</translation>
    </message>
    <message>
        <source>Plans (*%1)</source>
        <translation>Планы (*%1)</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Аднаўленне</translation>
    </message>
    <message>
        <source>Save it and &amp;open the file</source>
        <translation>Захаваць яго і &amp;адкрыць файл</translation>
    </message>
    <message>
        <source>Save plan</source>
        <translation>Захаванне плана</translation>
    </message>
    <message>
        <source>Save the plan: no recovery copy can be kept. %1</source>
        <translation>Захавайце план: запасная копія не вядзецца. %1</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Захавана: %1</translation>
    </message>
    <message>
        <source>The plan has unsaved changes. Save them?</source>
        <translation>У плане ёсць незахаваныя змяненні. Захаваць іх?</translation>
    </message>
    <message>
        <source>The restored work is not saved yet. Open “%1” in its place?</source>
        <translation>Адноўлены план яшчэ не захаваны. Адкрыць замест яго «%1»?</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Незахаваныя змяненні</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message numerus="yes">
        <source>%n measure(s) deleted; Ctrl+Z brings back</source>
        <translation>
            <numerusform>Выдалена %n мерапрыемства; вярнуць – Ctrl+Z</numerusform>
            <numerusform>Выдалена %n мерапрыемствы; вярнуць – Ctrl+Z</numerusform>
            <numerusform>Выдалена %n мерапрыемстваў; вярнуць – Ctrl+Z</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>Дуб&amp;ліраваць</translation>
    </message>
    <message>
        <source>&amp;Goal and targets</source>
        <translation>М&amp;эта і паказчыкі</translation>
    </message>
    <message>
        <source>&amp;Measures of the plan</source>
        <translation>&amp;Мерапрыемствы плана</translation>
    </message>
    <message>
        <source>&amp;Own measure</source>
        <translation>Дада&amp;ць сваё</translation>
    </message>
    <message>
        <source>Add own measure</source>
        <translation>даданне свайго мерапрыемства</translation>
    </message>
    <message>
        <source>Change period</source>
        <translation>змяненне перыяду</translation>
    </message>
    <message>
        <source>Change text</source>
        <translation>змяненне тэксту</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>Выдал&amp;іць</translation>
    </message>
    <message>
        <source>Delete measures</source>
        <translation>выдаленне мерапрыемстваў</translation>
    </message>
    <message>
        <source>Dow&amp;n</source>
        <translation>Ні&amp;жэй</translation>
    </message>
    <message>
        <source>Duplicate measure</source>
        <translation>дубліраванне мерапрыемства</translation>
    </message>
    <message>
        <source>E&amp;xpected results:</source>
        <translation>&amp;Чаканыя вынікі:</translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation>Пер&amp;ыяд з</translation>
    </message>
    <message>
        <source>F&amp;unding totals</source>
        <translation>Зв&amp;однае фінансаванне</translation>
    </message>
    <message>
        <source>From the &amp;catalogue…</source>
        <translation>З &amp;каталога…</translation>
    </message>
    <message>
        <source>Goal of the &amp;plan:</source>
        <translation>Мэ&amp;та плана:</translation>
    </message>
    <message>
        <source>It is the first measure of its task; to move it further, choose another task for it</source>
        <translation>Гэта першае мерапрыемства сваёй задачы; каб перамясціць яго далей, выберыце для яго іншую задачу</translation>
    </message>
    <message>
        <source>It is the last measure of its task; to move it further, choose another task for it</source>
        <translation>Гэта апошняе мерапрыемства сваёй задачы; каб перамясціць яго далей, выберыце для яго іншую задачу</translation>
    </message>
    <message>
        <source>Move measure</source>
        <translation>перамяшчэнне мерапрыемства</translation>
    </message>
    <message>
        <source>Plan: %1</source>
        <translation>План: %1</translation>
    </message>
    <message>
        <source>Risk registr&amp;y</source>
        <translation>Магчымы&amp;я рызыкі</translation>
    </message>
    <message>
        <source>Target indicators of the plan</source>
        <translation>Мэтавыя паказчыкі плана</translation>
    </message>
    <message>
        <source>The plan has no measures yet: take them from the catalogue or add one of your own.</source>
        <translation>У плане пакуль няма мерапрыемстваў: вазьміце іх з каталога або дадайце сваё.</translation>
    </message>
    <message>
        <source>U&amp;p</source>
        <translation>Вы&amp;шэй</translation>
    </message>
    <message>
        <source>to</source>
        <translation>п&amp;а</translation>
    </message>
</context>
<context>
    <name>PlanTerritory</name>
    <message>
        <source>Change the plan&apos;s territory</source>
        <translation>Змена тэрыторыі плана</translation>
    </message>
    <message>
        <source>Measures in the plan: %1.</source>
        <translation>Мерапрыемстваў у плане: %1.</translation>
    </message>
    <message>
        <source>Other figures are published for districts and cities than for regions: the plan&apos;s indicators are replaced; targets without a figure and without values go.</source>
        <translation>Па раёнах і гарадах публікуюцца не тыя даныя, што па рэгіёнах: паказчыкі плана будуць заменены, мэтавыя паказчыкі без даных і без значэнняў – прыбраны.</translation>
    </message>
    <message>
        <source>They stay. Title, bodies and other suggested wordings follow the new territory (%1), baselines are read anew from its figures; what you worded yourself stays and may still name the old one.</source>
        <translation>Мерапрыемствы застануцца. Загаловак, выканаўцы і іншыя прапанаваныя праграмай фармулёўкі зменяцца пад новую тэрыторыю (%1), базавыя значэнні будуць узяты з яе даных; напісанае вамі не зменіцца і можа па-ранейшаму называць ранейшую.</translation>
    </message>
    <message>
        <source>You can undo this.</source>
        <translation>Гэта дзеянне можна адмяніць.</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>%1. Enter goes to the field</source>
        <translation>%1. Enter – перайсці да поля</translation>
    </message>
    <message>
        <source>%1: click to edit</source>
        <translation>%1: пстрыкніце, каб змяніць</translation>
    </message>
    <message>
        <source>&amp;Find in the document…</source>
        <translation>&amp;Знайсці ў дакуменце…</translation>
    </message>
    <message>
        <source>&amp;Go to the field “%1”</source>
        <translation>&amp;Перайсці да поля «%1»</translation>
    </message>
    <message>
        <source>&amp;Next field</source>
        <translation>&amp;Наступнае поле</translation>
    </message>
    <message>
        <source>&amp;Previous field</source>
        <translation>Па&amp;пярэдняе поле</translation>
    </message>
    <message>
        <source>Preview of the document</source>
        <translation>Прагляд дакумента</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>&amp;Both sides</source>
        <translation>На &amp;двух баках</translation>
    </message>
    <message>
        <source>&amp;One side</source>
        <translation>На &amp;адным баку</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасаваць</translation>
    </message>
    <message>
        <source>Documents that are kept for more than three years are printed on one side of the sheet. A plan is such a document; both sides suit a copy for work.</source>
        <translation>Дакументы з тэрмінам захоўвання звыш трох гадоў друкуюцца на адным баку аркуша. План адносіцца да такіх дакументаў; на двух баках можна друкаваць рабочую копію.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Друк</translation>
    </message>
    <message>
        <source>Print on both sides?</source>
        <translation>Друкаваць на двух баках аркуша?</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Ідзе друк…</translation>
    </message>
    <message>
        <source>The printer does not answer. Nothing more is printed.</source>
        <translation>Прынтар не адказвае. Друк спынены.</translation>
    </message>
</context>
<context>
    <name>ProblemButton</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n памылка</numerusform>
            <numerusform>%n памылкі</numerusform>
            <numerusform>%n памылак</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n папярэджанне</numerusform>
            <numerusform>%n папярэджанні</numerusform>
            <numerusform>%n папярэджанняў</numerusform>
        </translation>
    </message>
    <message>
        <source>No errors</source>
        <translation>Памылак няма</translation>
    </message>
    <message>
        <source>No measures yet</source>
        <translation>Мерапрыемстваў пакуль няма</translation>
    </message>
</context>
<context>
    <name>ProblemDock</name>
    <message>
        <source>List of problems</source>
        <translation>Спіс заўваг</translation>
    </message>
</context>
<context>
    <name>RecoveryKeeper</name>
    <message>
        <source>&amp;Delete the copy</source>
        <translation>&amp;Выдаліць копію</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Аднавіць</translation>
    </message>
    <message>
        <source>Ask &amp;later</source>
        <translation>&amp;Спытаць пазней</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Аднаўленне</translation>
    </message>
    <message>
        <source>Restore the unsaved work? The file itself stays as it is until you save.</source>
        <translation>Аднавіць незахаваную працу? Сам файл не зменіцца, пакуль вы не захаваеце план.</translation>
    </message>
    <message>
        <source>The program ended without saving: %1, changes of %2.</source>
        <translation>Праграма завяршылася без захавання: %1, змяненні ад %2.</translation>
    </message>
    <message>
        <source>a plan never saved</source>
        <translation>план, які яшчэ не захоўваўся</translation>
    </message>
</context>
<context>
    <name>ReferenceDialog</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Назад</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Пошук</translation>
    </message>
    <message>
        <source>Entries by group</source>
        <translation>Артыкулы па раздзелах</translation>
    </message>
    <message>
        <source>Nothing was found for “%1”.</source>
        <translation>Па запыце «%1» нічога не знойдзена.</translation>
    </message>
    <message>
        <source>Reference section</source>
        <translation>Даведнік</translation>
    </message>
</context>
<context>
    <name>RegionModel</name>
    <message>
        <source>%1 since %2</source>
        <comment>change since a year</comment>
        <translation>%1 да %2 г.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>year, unit</comment>
        <translation>%1 г., %2</translation>
    </message>
    <message>
        <source>%1: %2, %3, rank %4 of %5</source>
        <comment>region: value, year, rank</comment>
        <translation>%1: %2, %3 г., месца %4 з %5</translation>
    </message>
    <message>
        <source>%1: no figure for %2</source>
        <translation>%1: за %2 г. даных няма</translation>
    </message>
    <message>
        <source>Against the republic</source>
        <translation>Да рэспублікі</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Змяненне</translation>
    </message>
    <message>
        <source>Change since %1</source>
        <comment>year</comment>
        <translation>Змяненне да %1 г.</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Месца</translation>
    </message>
    <message>
        <source>Rank 1 is the largest value</source>
        <translation>Месца 1 – найбольшае значэнне</translation>
    </message>
    <message>
        <source>Rank 1 is the largest value, which is the best</source>
        <translation>Месца 1 – найбольшае значэнне, яно лепшае</translation>
    </message>
    <message>
        <source>Rank 1 is the smallest value, which is the best</source>
        <translation>Месца 1 – найменшае значэнне, яно лепшае</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Рэгіён</translation>
    </message>
    <message>
        <source>Share of the republic</source>
        <translation>Доля ў рэспубліцы</translation>
    </message>
    <message>
        <source>p.p.</source>
        <comment>percentage points</comment>
        <translation>п. п.</translation>
    </message>
</context>
<context>
    <name>RegionPage</name>
    <message>
        <source>%1 since %2</source>
        <comment>change since a year</comment>
        <translation>%1 да %2 г.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>range of values</comment>
        <translation>ад %1 да %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>territory, year: value</comment>
        <translation>%1, %2 г.: %3</translation>
    </message>
    <message>
        <source>%1: no figure for %2</source>
        <translation>%1: за %2 г. даных няма</translation>
    </message>
    <message>
        <source>&amp;Districts as circles</source>
        <translation>&amp;Раёны кругамі</translation>
    </message>
    <message>
        <source>&amp;Indicator</source>
        <translation>Па&amp;казчык</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>&amp;Год</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Капіраваць табліцу</translation>
    </message>
    <message>
        <source>Figures of the regions</source>
        <translation>Даныя па рэгіёнах</translation>
    </message>
    <message>
        <source>Legend of the map</source>
        <translation>Умоўныя абазначэнні карты</translation>
    </message>
    <message>
        <source>Map of the regions</source>
        <translation>Карта рэгіёнаў</translation>
    </message>
    <message>
        <source>Passport of the region&apos;s figure</source>
        <translation>Пашпарт паказчыка рэгіёна</translation>
    </message>
    <message>
        <source>Table copied</source>
        <translation>Табліца скапіравана</translation>
    </message>
    <message>
        <source>There are no district figures for this indicator and year</source>
        <translation>Па гэтым паказчыку за гэты год няма даных па раёнах</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Год</translation>
    </message>
    <message>
        <source>largest circle: %1</source>
        <translation>найбольшы круг: %1</translation>
    </message>
    <message>
        <source>no figure</source>
        <translation>даных няма</translation>
    </message>
</context>
<context>
    <name>RegionProfile</name>
    <message>
        <source>%1 (%2)</source>
        <comment>value (year)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: no figure</source>
        <comment>indicator</comment>
        <translation>%1: даных няма</translation>
    </message>
    <message>
        <source>%1; centre: %2</source>
        <comment>region of a district; its centre</comment>
        <translation>%1; цэнтр: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n city(-ies) of regional subordination</source>
        <translation>
            <numerusform>%n горад абласнога падпарадкавання</numerusform>
            <numerusform>%n гарады абласнога падпарадкавання</numerusform>
            <numerusform>%n гарадоў абласнога падпарадкавання</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n district(s)</source>
        <translation>
            <numerusform>%n раён</numerusform>
            <numerusform>%n раёны</numerusform>
            <numerusform>%n раёнаў</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;City or district</source>
        <translation>Горад &amp;або раён</translation>
    </message>
    <message>
        <source>&amp;Make the plan for this territory</source>
        <translation>Перанесці план на гэт&amp;ую тэрыторыю</translation>
    </message>
    <message>
        <source>&amp;New plan for this territory</source>
        <translation>&amp;Новы план для гэтай тэрыторыі</translation>
    </message>
    <message>
        <source>Centre: %1; %2</source>
        <comment>centre; counts of districts and cities</comment>
        <translation>Цэнтр: %1; %2</translation>
    </message>
    <message>
        <source>Clusters and infrastructure named in sources</source>
        <translation>Кластары і інфраструктура паводле крыніц</translation>
    </message>
    <message>
        <source>Other SME indicators are published for regions only; a local plan is measured by these figures.</source>
        <translation>Астатнія паказчыкі МСП публікуюцца толькі па рэгіёнах; мясцовы план абапіраецца на гэтыя даныя.</translation>
    </message>
    <message>
        <source>The plan is made for this territory.</source>
        <translation>План складаецца для гэтай тэрыторыі.</translation>
    </message>
    <message>
        <source>The plan is made for: %1.</source>
        <translation>Тэрыторыя плана: %1.</translation>
    </message>
    <message>
        <source>whole region</source>
        <translation>рэгіён у цэлым</translation>
    </message>
</context>
<context>
    <name>ReturnedDialog</name>
    <message numerus="yes">
        <source>%n change(s) accepted</source>
        <translation>
            <numerusform>Прынята %n змяненне</numerusform>
            <numerusform>Прынята %n змяненні</numerusform>
            <numerusform>Прынята %n змяненняў</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Accept %n proposal(s)</source>
        <translation>
            <numerusform>&amp;Прыняць %n прапанову</numerusform>
            <numerusform>&amp;Прыняць %n прапановы</numerusform>
            <numerusform>&amp;Прыняць %n прапаноў</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Tick all</source>
        <translation>&amp;Адзначыць усе</translation>
    </message>
    <message>
        <source>Accept changes from “%1”</source>
        <translation>Прыняць заўвагі з «%1»</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Аўтар</translation>
    </message>
    <message>
        <source>Changes from Word</source>
        <translation>Заўвагі з Word</translation>
    </message>
    <message>
        <source>Choose the document that came back</source>
        <translation>Выбар дакумента, які вярнулі</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Заўвага</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Заўвагі</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле плана</translation>
    </message>
    <message>
        <source>Not taken into the plan</source>
        <translation>Не пераносіцца ў план</translation>
    </message>
    <message>
        <source>Nothing was changed in the document.</source>
        <translation>У дакуменце нічога не зменена.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Стала</translation>
    </message>
    <message>
        <source>On the words</source>
        <translation>Да слоў</translation>
    </message>
    <message>
        <source>Place and reason</source>
        <translation>Месца і прычына</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Прапановы</translation>
    </message>
    <message>
        <source>Show in the &amp;plan</source>
        <translation>Паказаць у п&amp;лане</translation>
    </message>
    <message>
        <source>The document could not be read</source>
        <translation>Дакумент прачытаць не ўдалося</translation>
    </message>
    <message>
        <source>The document is being read…</source>
        <translation>Дакумент чытаецца…</translation>
    </message>
    <message>
        <source>Tick &amp;none</source>
        <translation>&amp;Зняць адзнакі</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>Было</translation>
    </message>
    <message>
        <source>Word documents (*.docx)</source>
        <translation>Дакументы Word (*.docx)</translation>
    </message>
</context>
<context>
    <name>RiskMatrix</name>
    <message>
        <source>Impact</source>
        <translation>Уплыў</translation>
    </message>
    <message>
        <source>Likelihood</source>
        <translation>Імавернасць</translation>
    </message>
    <message>
        <source>Likelihood %1, impact %2: risk %3</source>
        <translation>Імавернасць %1, уплыў %2: рызыка %3</translation>
    </message>
    <message>
        <source>No risk is judged yet</source>
        <translation>Ніводная рызыка яшчэ не ацэнена</translation>
    </message>
    <message>
        <source>Risk matrix</source>
        <translation>Матрыца рызык</translation>
    </message>
</context>
<context>
    <name>RisksModel</name>
    <message>
        <source>Change risk</source>
        <translation>змяненне рызыкі</translation>
    </message>
    <message>
        <source>Impact, 1–5</source>
        <translation>Уплыў, 1–5</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Узровень</translation>
    </message>
    <message>
        <source>Likelihood, 1–5</source>
        <translation>Імавернасць, 1–5</translation>
    </message>
    <message>
        <source>Mitigation</source>
        <translation>Меры па зніжэнні</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Адказны</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>устаўку з буфера абмену</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Рызыка</translation>
    </message>
    <message>
        <source>“%1” is not a whole number from 1 to 5. Esc restores</source>
        <translation>«%1» – не цэлы лік ад 1 да 5. Esc вяртае ранейшае</translation>
    </message>
</context>
<context>
    <name>RisksTable</name>
    <message>
        <source>&amp;Add a risk</source>
        <translation>Новая рызы&amp;ка</translation>
    </message>
    <message>
        <source>&amp;Suggested risks</source>
        <translation>Прапанава&amp;ныя рызыкі</translation>
    </message>
    <message>
        <source>Add risk</source>
        <translation>даданне рызыкі</translation>
    </message>
    <message>
        <source>Add suggested risks</source>
        <translation>даданне прапанаваных рызык</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Усе</translation>
    </message>
    <message>
        <source>Level = likelihood × impact: from %1 medium, from %2 high (%3).</source>
        <translation>Узровень = імавернасць × уплыў: ад %1 – сярэдні, ад %2 – высокі (%3).</translation>
    </message>
    <message>
        <source>Remo&amp;ve the risk</source>
        <translation>&amp;Выдаліць рызыку</translation>
    </message>
    <message>
        <source>Remove risks</source>
        <translation>выдаленне рызык</translation>
    </message>
    <message>
        <source>Risks of the plan</source>
        <translation>Рызыкі плана</translation>
    </message>
    <message>
        <source>Suggested risks are a proposal of the program; judge them yourself.</source>
        <translation>Прапанаваныя рызыкі – прапанова праграмы; імавернасць і ўплыў ацэньваеце вы.</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>There is a file “%1” already. Replace it?</source>
        <translation>Файл «%1» ужо ёсць. Замяніць яго?</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 з %2</translation>
    </message>
    <message>
        <source>&amp;Find:</source>
        <translation>&amp;Знайсці:</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>Закрыць пошук (Esc)</translation>
    </message>
    <message>
        <source>Next place (F3)</source>
        <translation>Наступнае месца (F3)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Не знойдзена</translation>
    </message>
    <message>
        <source>Previous place (Shift+F3)</source>
        <translation>Папярэдняе месца (Shift+F3)</translation>
    </message>
</context>
<context>
    <name>SectionsGroup</name>
    <message>
        <source>Sections</source>
        <translation>Раздзелы</translation>
    </message>
</context>
<context>
    <name>SeriesChart</name>
    <message>
        <source>%1; the scale does not start at 0</source>
        <comment>unit</comment>
        <translation>%1; шкала пачынаецца не з 0</translation>
    </message>
    <message>
        <source>No figures to draw</source>
        <translation>Няма даных для графіка</translation>
    </message>
</context>
<context>
    <name>SeriesPanel</name>
    <message>
        <source>%1 = 100</source>
        <translation>%1 = 100</translation>
    </message>
    <message>
        <source>&amp;Compare with</source>
        <translation>Па&amp;раўнаць з</translation>
    </message>
    <message>
        <source>Chart of the years</source>
        <translation>Графік па гадах</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Капіраваць малюнак</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Капіраваць табліцу</translation>
    </message>
    <message>
        <source>First year as &amp;100</source>
        <translation>Першы год = &amp;100</translation>
    </message>
    <message>
        <source>Picture copied</source>
        <translation>Малюнак скапіраваны</translation>
    </message>
    <message>
        <source>Show every line in per cent of its value in the first common year</source>
        <translation>Паказаць кожную лінію ў працэнтах да яе значэння ў першым агульным годзе</translation>
    </message>
    <message>
        <source>V&amp;alues as a table</source>
        <translation>Значэнні таб&amp;ліцай</translation>
    </message>
    <message>
        <source>Values by year</source>
        <translation>Значэнні па гадах</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Год</translation>
    </message>
    <message>
        <source>full survey</source>
        <translation>суцэльнае абследаванне</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>&amp;Choose…</source>
        <translation>Вы&amp;браць…</translation>
    </message>
    <message>
        <source>&amp;Language of the window:</source>
        <translation>&amp;Мова акна:</translation>
    </message>
    <message>
        <source>As in the system</source>
        <translation>Як у сістэме</translation>
    </message>
    <message>
        <source>C&amp;olours:</source>
        <translation>А&amp;фармленне:</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Цёмнае</translation>
    </message>
    <message>
        <source>Folder for &amp;plans:</source>
        <translation>Папка для п&amp;ланаў:</translation>
    </message>
    <message>
        <source>Folder for plans</source>
        <translation>Папка для планаў</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлае</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Налады</translation>
    </message>
    <message>
        <source>Text &amp;size:</source>
        <translation>&amp;Памер тэксту:</translation>
    </message>
    <message>
        <source>Your o&amp;rganisation:</source>
        <translation>Ваша &amp;арганізацыя:</translation>
    </message>
</context>
<context>
    <name>SignatureGroup</name>
    <message>
        <source>Initials and surname:</source>
        <translation>Ініцыялы і прозвішча:</translation>
    </message>
    <message>
        <source>Position:</source>
        <translation>Пасада:</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Подпіс</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>&amp;New plan: pick a region</source>
        <translation>&amp;Новы план: выбраць рэгіён</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Пачаць</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Дакумент</translation>
    </message>
    <message>
        <source>From region to document</source>
        <translation>Ад рэгіёна да дакумента</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Паказчыкі</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Меры</translation>
    </message>
    <message>
        <source>Open a &amp;plan…</source>
        <translation>&amp;Адкрыць план…</translation>
    </message>
    <message>
        <source>Open the &amp;worked sample</source>
        <translation>Адкрыць у&amp;зор</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>План</translation>
    </message>
    <message>
        <source>Plans of support for SME clusters</source>
        <translation>Планы падтрымкі кластараў МСП</translation>
    </message>
    <message>
        <source>Plans that you save will be listed here.</source>
        <translation>Тут з’явяцца планы, якія вы захаваеце.</translation>
    </message>
    <message>
        <source>Recent plans</source>
        <translation>Нядаўнія планы</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Рэгіён</translation>
    </message>
    <message>
        <source>The sample is a filled-in plan of Vitebsk Region: see what the result looks like.</source>
        <translation>Узор – запоўнены план Віцебскай вобласці: па ім відаць, што атрымаецца.</translation>
    </message>
    <message>
        <source>fill in who does what, by when, for how much, with what result</source>
        <translation>укажыце выканаўцаў, тэрміны, фінансаванне і чаканыя вынікі</translation>
    </message>
    <message>
        <source>look at its figures; each one names its source</source>
        <translation>вывучыце яго паказчыкі: у кожнага ўказана крыніца</translation>
    </message>
    <message>
        <source>look at the real pages, save as PDF, Word or Excel, print</source>
        <translation>праглядзіце гатовыя старонкі, захавайце ў PDF, Word або Excel, надрукуйце</translation>
    </message>
    <message>
        <source>pick the region on the map, a district or city by its name</source>
        <translation>выберыце рэгіён на карце, раён або горад – па назве</translation>
    </message>
    <message>
        <source>tick the support measures for cluster initiatives</source>
        <translation>адзначце меры падтрымкі кластарных ініцыятыў</translation>
    </message>
</context>
<context>
    <name>TargetsModel</name>
    <message>
        <source>Baseline</source>
        <translation>Базавае значэнне</translation>
    </message>
    <message>
        <source>Baseline year</source>
        <translation>Базавы год</translation>
    </message>
    <message>
        <source>Change target</source>
        <translation>змяненне паказчыка</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Паказчык</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>устаўку з буфера абмену</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Адзінка</translation>
    </message>
    <message>
        <source>“%1” is not a number: write it as 1 234,5. Esc restores</source>
        <translation>«%1» – не лік: запішыце яго так: 1 234,5. Esc верне ранейшае</translation>
    </message>
    <message>
        <source>“%1” is not a year of a baseline. Esc restores</source>
        <translation>«%1» – не базавы год. Esc верне ранейшае</translation>
    </message>
</context>
<context>
    <name>TargetsTable</name>
    <message>
        <source>%1, %2.</source>
        <comment>an indicator and a year</comment>
        <translation>%1, %2 год.</translation>
    </message>
    <message>
        <source>&amp;Add an indicator</source>
        <translation>&amp;Новы паказчык</translation>
    </message>
    <message>
        <source>Add indicator</source>
        <translation>даданне паказчыка</translation>
    </message>
    <message>
        <source>As&amp;k what if…</source>
        <translation>Што б&amp;удзе, калі…</translation>
    </message>
    <message>
        <source>Change target</source>
        <translation>змяненне паказчыка</translation>
    </message>
    <message>
        <source>Remove &amp;the indicator</source>
        <translation>Выдаліц&amp;ь паказчык</translation>
    </message>
    <message>
        <source>Remove indicator</source>
        <translation>выдаленне паказчыка</translation>
    </message>
    <message>
        <source>Target indicators</source>
        <translation>Мэтавыя паказчыкі</translation>
    </message>
    <message>
        <source>Try other values of the last year; the plan does not change until you take one</source>
        <translation>Паспрабаваць іншыя значэнні апошняга года; план не зменіцца, пакуль значэнне не ўзята</translation>
    </message>
</context>
<context>
    <name>TerritoryFinder</name>
    <message>
        <source>Find a region, district or city</source>
        <translation>Знайсці вобласць, раён або горад</translation>
    </message>
    <message>
        <source>No region, district or city is called “%1”</source>
        <translation>Няма вобласці, раёна або горада з назвай «%1»</translation>
    </message>
</context>
<context>
    <name>TotalsTable</name>
    <message>
        <source>Source of funding</source>
        <translation>Крыніца фінансавання</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Разам</translation>
    </message>
    <message>
        <source>Total, thousand roubles</source>
        <translation>Разам, тыс. рублёў</translation>
    </message>
    <message>
        <source>Totals by year and source, thousand roubles</source>
        <translation>Разам па гадах і крыніцах, тыс. рублёў</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>не ўказана</translation>
    </message>
</context>
<context>
    <name>ValueLink</name>
    <message>
        <source>Open the passport of the figure</source>
        <translation>Адкрыць пашпарт паказчыка</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Аднавіць</translation>
    </message>
    <message>
        <source>A version is kept at each save. Restoring one can be undone with Ctrl+Z.</source>
        <translation>Версія застаецца пры кожным захаванні. Аднаўленне можна адмяніць спалучэннем Ctrl+Z.</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Ранейшыя версіі</translation>
    </message>
    <message>
        <source>No earlier version is kept: the plan was not saved over before.</source>
        <translation>Ранейшых версій няма: план яшчэ не захоўваўся паўторна.</translation>
    </message>
    <message>
        <source>Restore version of %1</source>
        <translation>аднаўленне версіі ад %1</translation>
    </message>
</context>
<context>
    <name>Weights</name>
    <message>
        <source>All &amp;weights back to 1</source>
        <translation>Вярнуць усе ва&amp;гі да 1</translation>
    </message>
    <message>
        <source>Weights of the findings, 0 to 5</source>
        <translation>Вагі высноў, ад 0 да 5</translation>
    </message>
</context>
<context>
    <name>WhatIfDialog</name>
    <message>
        <source>&amp;Take this value</source>
        <translation>&amp;Узяць гэта значэнне</translation>
    </message>
    <message>
        <source>&amp;Value in %1:</source>
        <comment>a year</comment>
        <translation>&amp;Значэнне ў %1 годзе:</translation>
    </message>
    <message>
        <source>By %1 the past pace leads to %2, the median pace to %3, the best one to %4.</source>
        <translation>Да %1 года тэмп мінулых гадоў прыводзіць да значэння %2, медыянны тэмп – да %3, найлепшы – да %4.</translation>
    </message>
    <message>
        <source>By %1 the past pace leads to %2.</source>
        <translation>Да %1 года тэмп мінулых гадоў прыводзіць да значэння %2.</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Што, калі</translation>
    </message>
    <message>
        <source>to the target</source>
        <translation>да мэтавага значэння</translation>
    </message>
</context>
<context>
    <name>_ItemDelegate</name>
    <message>
        <source>not assigned</source>
        <translation>не прызначана</translation>
    </message>
</context>
</TS>
