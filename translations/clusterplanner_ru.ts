<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU">
<context>
    <name>AboutBox</name>
    <message>
        <source>About the program</source>
        <translation>О программе</translation>
    </message>
    <message>
        <source>Plans of support measures for cluster initiatives in the regions of Belarus.</source>
        <translation>Планы мер поддержки кластерных инициатив в регионах Республики Беларусь.</translation>
    </message>
    <message>
        <source>The figures are those of the National Statistical Committee of the Republic of Belarus and of the other sources named in each figure&apos;s passport. The measures are those of an article by Yu. G. Vailunova and G. A. Yasheva.</source>
        <translation>Использованы данные Национального статистического комитета Республики Беларусь и других источников, названных в паспорте каждого показателя. Меры – из статьи Ю. Г. Вайлуновой и Г. А. Яшевой.</translation>
    </message>
    <message>
        <source>The program uses no network and sends nothing anywhere.</source>
        <translation>Программа не пользуется сетью и никуда ничего не передает.</translation>
    </message>
</context>
<context>
    <name>AdviceModel</name>
    <message numerus="yes">
        <source>%n measure(s) needed first</source>
        <translation>
            <numerusform>сначала нужна %n мера</numerusform>
            <numerusform>сначала нужны %n меры</numerusform>
            <numerusform>сначала нужно %n мер</numerusform>
        </translation>
    </message>
    <message>
        <source>depends on the weights</source>
        <comment>place of a measure</comment>
        <translation>зависит от весов</translation>
    </message>
    <message>
        <source>in the plan</source>
        <comment>measure</comment>
        <translation>в плане</translation>
    </message>
    <message>
        <source>rather steady</source>
        <comment>place of a measure</comment>
        <translation>скорее устойчиво</translation>
    </message>
    <message>
        <source>score %1</source>
        <translation>баллов: %1</translation>
    </message>
    <message>
        <source>steady</source>
        <comment>place of a measure</comment>
        <translation>устойчиво</translation>
    </message>
</context>
<context>
    <name>Advisor</name>
    <message>
        <source>%1 (strength %2 × score %3 × weight %4)</source>
        <translation>%1 (сила %2 × балл %3 × вес %4)</translation>
    </message>
    <message numerus="yes">
        <source>%n dismissed finding(s) do not count.</source>
        <translation>
            <numerusform>%n отклоненный вывод не учитывается.</numerusform>
            <numerusform>%n отклоненных вывода не учитываются.</numerusform>
            <numerusform>%n отклоненных выводов не учитываются.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add measure %1</source>
        <translation>Добавить меру %1</translation>
    </message>
    <message>
        <source>Deducted for what is needed first</source>
        <translation>Вычет за невыполненные предпосылки</translation>
    </message>
    <message>
        <source>Dismissed findings do not count.</source>
        <translation>Отклоненные выводы не учитываются.</translation>
    </message>
    <message>
        <source>How the score comes about</source>
        <translation>Из чего складывается балл</translation>
    </message>
    <message>
        <source>Measure %1 removed; Ctrl+Z brings it back</source>
        <translation>Мера %1 удалена; Ctrl+Z вернет ее</translation>
    </message>
    <message>
        <source>Measures, the best first</source>
        <translation>Меры, начиная с лучшей</translation>
    </message>
    <message>
        <source>Needed first, not in the plan</source>
        <translation>Сначала нужны, в плане нет</translation>
    </message>
    <message>
        <source>Re&amp;move from the plan</source>
        <translation>&amp;Удалить из плана</translation>
    </message>
    <message>
        <source>Remove measure %1</source>
        <translation>Удалить меру %1</translation>
    </message>
    <message>
        <source>Score of the measure</source>
        <translation>Балл меры</translation>
    </message>
    <message>
        <source>Ta&amp;ke into the plan</source>
        <translation>&amp;Добавить в план</translation>
    </message>
    <message>
        <source>The plan is not one of this territory: nothing can be ticked here.</source>
        <translation>План составлен для другой территории: отметить меру здесь нельзя.</translation>
    </message>
</context>
<context>
    <name>AgreementsGroup</name>
    <message>
        <source>Add a block</source>
        <translation>Добавить блок</translation>
    </message>
    <message>
        <source>Agreed by</source>
        <translation>Согласование</translation>
    </message>
    <message>
        <source>Initials and surname:</source>
        <translation>Инициалы и фамилия:</translation>
    </message>
    <message>
        <source>Position:</source>
        <translation>Должность:</translation>
    </message>
    <message>
        <source>Remove the block</source>
        <translation>Удалить блок</translation>
    </message>
</context>
<context>
    <name>ApprovalGroup</name>
    <message>
        <source>&amp;Approved:</source>
        <translation>&amp;Утверждается:</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Утверждение</translation>
    </message>
    <message>
        <source>Body (whose decision):</source>
        <translation>Орган (чье решение):</translation>
    </message>
    <message>
        <source>By a decision</source>
        <translation>Решением</translation>
    </message>
    <message>
        <source>By a person</source>
        <translation>Должностным лицом</translation>
    </message>
    <message>
        <source>Date:</source>
        <translation>Дата:</translation>
    </message>
    <message>
        <source>Initials and surname:</source>
        <translation>Инициалы и фамилия:</translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation>Не утверждается</translation>
    </message>
    <message>
        <source>Number:</source>
        <translation>Номер:</translation>
    </message>
    <message>
        <source>Position:</source>
        <translation>Должность:</translation>
    </message>
</context>
<context>
    <name>ArticleTables</name>
    <message>
        <source>%1 by the preferred source</source>
        <comment>year</comment>
        <translation>%1 (предпочтительный источник)</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>в %1 раза</translation>
    </message>
    <message>
        <source>%1: European Union %2, Belarus %3. The article calls this 10 times; computed, it is:</source>
        <comment>year</comment>
        <translation>%1 г.: Европейский союз %2, Беларусь %3. В статье разница названа десятикратной; расчет дает:</translation>
    </message>
    <message>
        <source>Belarus, change from %1 to %2:</source>
        <translation>Беларусь, изменение с %1 по %2 г.:</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменение</translation>
    </message>
    <message>
        <source>Change, %</source>
        <translation>Изменение, %</translation>
    </message>
    <message>
        <source>Figure 3. Share of SMEs that introduce product or process innovations</source>
        <translation>Рисунок 3. Доля субъектов МСП, внедряющих продуктовые или процессные инновации</translation>
    </message>
    <message>
        <source>Figure 4. Joint innovation projects of SMEs by country</source>
        <translation>Рисунок 4. Совместные инновационные проекты субъектов МСП по странам</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Показатель</translation>
    </message>
    <message>
        <source>Table 1. Number of SMEs at the end of the year, units</source>
        <translation>Таблица 1. Количество субъектов МСП на конец года, единиц</translation>
    </message>
    <message>
        <source>Table 2. Contribution of SMEs to the economy of the republic, %</source>
        <translation>Таблица 2. Вклад субъектов МСП в экономику республики, %</translation>
    </message>
    <message>
        <source>Territory</source>
        <translation>Территория</translation>
    </message>
    <message>
        <source>The values of this figure are not known: the article shows it without numbers that can be read.</source>
        <translation>Значения этого рисунка неизвестны: в статье на нем нет читаемых чисел.</translation>
    </message>
</context>
<context>
    <name>BarPanel</name>
    <message>
        <source>%1 (dashed line)</source>
        <translation>%1 (пунктирная линия)</translation>
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
        <translation>&amp;Копировать таблицу</translation>
    </message>
    <message>
        <source>Table copied</source>
        <translation>Таблица скопирована</translation>
    </message>
</context>
<context>
    <name>BarView</name>
    <message>
        <source>Regions compared</source>
        <translation>Сравнение регионов</translation>
    </message>
</context>
<context>
    <name>BatchDialog</name>
    <message numerus="yes">
        <source>%n plan(s)</source>
        <translation>
            <numerusform>Выбран %n план</numerusform>
            <numerusform>Выбрано %n плана</numerusform>
            <numerusform>Выбрано %n планов</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add files…</source>
        <translation>&amp;Добавить файлы…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыть</translation>
    </message>
    <message>
        <source>&amp;Folder for the documents:</source>
        <translation>Пап&amp;ка для документов:</translation>
    </message>
    <message>
        <source>&amp;Make the documents</source>
        <translation>О&amp;формить</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Убрать</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>Ос&amp;тановить</translation>
    </message>
    <message>
        <source>Add f&amp;older…</source>
        <translation>Добавить п&amp;апку…</translation>
    </message>
    <message>
        <source>Add files or folders of plans, or drop them here. Plans are taken as they were saved.</source>
        <translation>Добавьте файлы планов или папки с ними либо перетащите их сюда. Планы берутся такими, какими сохранены.</translation>
    </message>
    <message>
        <source>Batch export</source>
        <translation>Пакетное оформление</translation>
    </message>
    <message>
        <source>Being made: %1</source>
        <translation>Оформляется: %1</translation>
    </message>
    <message>
        <source>Being stopped…</source>
        <translation>Останавливается…</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>В&amp;ыбрать…</translation>
    </message>
    <message>
        <source>Choose a folder of plans</source>
        <translation>Выбор папки с планами</translation>
    </message>
    <message>
        <source>Choose plans</source>
        <translation>Выбор планов</translation>
    </message>
    <message>
        <source>Folder for the documents</source>
        <translation>Папка для документов</translation>
    </message>
    <message>
        <source>Formats:</source>
        <translation>Форматы:</translation>
    </message>
    <message>
        <source>Open the fo&amp;lder</source>
        <translation>&amp;Открыть папку</translation>
    </message>
    <message>
        <source>Otherwise a new document gets a number in its name.</source>
        <translation>Иначе к имени нового документа добавляется номер.</translation>
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
        <translation>Планы и результат по каждому</translation>
    </message>
    <message>
        <source>Progress of the batch</source>
        <translation>Ход пакетного оформления</translation>
    </message>
    <message>
        <source>Replace documents of the same &amp;name</source>
        <translation>За&amp;менять документы с тем же именем</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Результат</translation>
    </message>
    <message>
        <source>Stopped: %1 of %2 plans are done. The documents of these are whole.</source>
        <translation>Остановлено: оформлено планов %1 из %2. Их документы записаны полностью.</translation>
    </message>
    <message>
        <source>The documents could not be made</source>
        <translation>Документы не удалось подготовить</translation>
    </message>
    <message>
        <source>There are no plan files in this folder.</source>
        <translation>В этой папке нет файлов планов.</translation>
    </message>
</context>
<context>
    <name>BudgetModel</name>
    <message>
        <source>Amount, thousand roubles</source>
        <translation>Сумма, тыс. рублей</translation>
    </message>
    <message>
        <source>Change budget</source>
        <translation>изменение финансирования</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>вставку из буфера обмена</translation>
    </message>
    <message>
        <source>Source of funding</source>
        <translation>Источник финансирования</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Год</translation>
    </message>
    <message>
        <source>“%1” is not an amount: write it as 1 234,5 (thousand roubles). Esc restores</source>
        <translation>«%1» – не сумма: запишите ее так: 1 234,5 (тысяч рублей). Esc вернет прежнее</translation>
    </message>
</context>
<context>
    <name>BudgetTable</name>
    <message>
        <source>&amp;Add a line</source>
        <translation>&amp;Новая строка</translation>
    </message>
    <message>
        <source>Add budget line</source>
        <translation>добавление строки финансирования</translation>
    </message>
    <message>
        <source>Budget of the measure</source>
        <translation>Финансирование мероприятия</translation>
    </message>
    <message>
        <source>Remove &amp;the line</source>
        <translation>Удали&amp;ть строку</translation>
    </message>
    <message>
        <source>Remove budget line</source>
        <translation>удаление строки финансирования</translation>
    </message>
    <message>
        <source>Total: %1 thousand roubles</source>
        <translation>Итого: %1 тыс. рублей</translation>
    </message>
</context>
<context>
    <name>CardModel</name>
    <message>
        <source>%1 since %2</source>
        <comment>change since a year</comment>
        <translation>%1 к %2 г.</translation>
    </message>
    <message>
        <source>%1 since %2, better</source>
        <comment>change since a year</comment>
        <translation>%1 к %2 г., лучше</translation>
    </message>
    <message>
        <source>%1 since %2, see the limits</source>
        <comment>change since a year</comment>
        <translation>%1 к %2 г., см. ограничения</translation>
    </message>
    <message>
        <source>%1 since %2, unchanged</source>
        <comment>change since a year</comment>
        <translation>%1 к %2 г., без изменений</translation>
    </message>
    <message>
        <source>%1 since %2, worse</source>
        <comment>change since a year</comment>
        <translation>%1 к %2 г., хуже</translation>
    </message>
    <message>
        <source>%1, rank %2 of %3</source>
        <comment>year, place</comment>
        <translation>%1, место %2 из %3</translation>
    </message>
    <message>
        <source>Click a figure, or press Enter (Shift+Enter for the change), to open its passport.</source>
        <translation>Щелкните число или нажмите Enter (для изменения – Shift+Enter), чтобы открыть его паспорт.</translation>
    </message>
    <message>
        <source>no figures for this territory</source>
        <translation>по этой территории данных нет</translation>
    </message>
</context>
<context>
    <name>CardView</name>
    <message>
        <source>Enter opens a figure&apos;s passport, Shift+Enter that of its change</source>
        <translation>Enter открывает паспорт показателя, Shift+Enter – паспорт его изменения</translation>
    </message>
    <message>
        <source>Indicators of the territory</source>
        <translation>Показатели территории</translation>
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
        <translation>Деятельность</translation>
    </message>
    <message>
        <source>Clusters and infrastructure named in sources</source>
        <translation>Кластеры и инфраструктура по источникам</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Участники</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Open what is known and its sources</source>
        <translation>Открыть сведения и их источники</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>Stage by the sources</source>
        <translation>Стадия по источникам</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Сведения</translation>
    </message>
    <message>
        <source>Year of the report</source>
        <translation>Год сведений</translation>
    </message>
    <message>
        <source>active</source>
        <comment>cluster</comment>
        <translation>действующий</translation>
    </message>
    <message>
        <source>emerging</source>
        <comment>cluster</comment>
        <translation>формирующийся</translation>
    </message>
    <message>
        <source>potential</source>
        <comment>cluster</comment>
        <translation>потенциальный</translation>
    </message>
    <message>
        <source>proposed</source>
        <comment>cluster</comment>
        <translation>предлагаемый</translation>
    </message>
</context>
<context>
    <name>DecisionPanel</name>
    <message>
        <source>&amp;Accept into the plan</source>
        <translation>Пр&amp;инять в план</translation>
    </message>
    <message>
        <source>&amp;Dismiss</source>
        <translation>Откло&amp;нить</translation>
    </message>
    <message>
        <source>&amp;Reason to dismiss:</source>
        <translation>При&amp;чина отклонения:</translation>
    </message>
    <message>
        <source>&amp;Show %1</source>
        <comment>territory</comment>
        <translation>Пока&amp;зать: %1</translation>
    </message>
    <message>
        <source>&amp;Undecide</source>
        <translation>Снять р&amp;ешение</translation>
    </message>
    <message>
        <source>A dismissed finding keeps a reason.</source>
        <translation>У отклоненного вывода должна остаться причина.</translation>
    </message>
    <message>
        <source>Accept a finding</source>
        <translation>Принять вывод</translation>
    </message>
    <message>
        <source>Accepted into the plan; Ctrl+Z takes it back</source>
        <translation>Принято в план; Ctrl+Z отменит</translation>
    </message>
    <message>
        <source>Accepted: printed as a justified problem in chapter 3.</source>
        <translation>Принято: печатается в главе 3 как обоснованная проблема.</translation>
    </message>
    <message>
        <source>Change the reason</source>
        <translation>Изменить причину</translation>
    </message>
    <message>
        <source>Dismiss a finding</source>
        <translation>Отклонить вывод</translation>
    </message>
    <message>
        <source>Dismissed: %1</source>
        <translation>Отклонено: %1</translation>
    </message>
    <message>
        <source>Dismissed; the advisor no longer counts it</source>
        <translation>Отклонено; советник этот вывод больше не учитывает</translation>
    </message>
    <message>
        <source>Give the reason first: it is kept in the plan.</source>
        <translation>Сначала укажите причину: она сохранится в плане.</translation>
    </message>
    <message>
        <source>Not decided yet: an accepted finding is printed as a justified problem in chapter 3.</source>
        <translation>Решения нет: принятый вывод печатается в главе 3 как обоснованная проблема.</translation>
    </message>
    <message>
        <source>The plan is open for reading only: nothing can be decided.</source>
        <translation>План открыт только для чтения: решения принять нельзя.</translation>
    </message>
    <message>
        <source>Undecide a finding</source>
        <translation>Снять решение по выводу</translation>
    </message>
    <message>
        <source>Word a finding</source>
        <translation>Изменить формулировку вывода</translation>
    </message>
    <message>
        <source>Wordin&amp;g in the document:</source>
        <translation>Форму&amp;лировка в документе:</translation>
    </message>
    <message>
        <source>You look at %1; the plan is one of %2. Decisions belong to its findings.</source>
        <translation>Показана территория «%1», а план составлен для территории «%2»: решения принимаются по ее выводам.</translation>
    </message>
    <message>
        <source>needed only to dismiss</source>
        <translation>нужна, только чтобы отклонить</translation>
    </message>
</context>
<context>
    <name>Derivation</name>
    <message>
        <source>%1 of %2</source>
        <comment>rank</comment>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>median of: %1</source>
        <translation>медиана значений: %1</translation>
    </message>
</context>
<context>
    <name>DiagnosisPage</name>
    <message>
        <source>&amp;Lagging only</source>
        <translation>Т&amp;олько отстающие</translation>
    </message>
    <message>
        <source>&amp;Peers: %1…</source>
        <translation>Сравнивае&amp;мые территории: %1…</translation>
    </message>
    <message>
        <source>&amp;Territory</source>
        <translation>&amp;Территория</translation>
    </message>
    <message>
        <source>Advis&amp;or</source>
        <translation>Советни&amp;к</translation>
    </message>
    <message>
        <source>City or district</source>
        <translation>Город или район</translation>
    </message>
    <message>
        <source>Fi&amp;ndings</source>
        <translation>В&amp;ыводы</translation>
    </message>
    <message>
        <source>Findings, the gravest first</source>
        <translation>Выводы, начиная с самых серьезных</translation>
    </message>
    <message>
        <source>Nothing lags by the present thresholds.</source>
        <translation>По действующим порогам отставания нет.</translation>
    </message>
    <message>
        <source>whole region</source>
        <translation>регион в целом</translation>
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
        <translation>Изменение к предыдущему</translation>
    </message>
    <message>
        <source>Cities and districts</source>
        <translation>Города и районы</translation>
    </message>
    <message>
        <source>City or district</source>
        <translation>Город или район</translation>
    </message>
    <message>
        <source>Copy the &amp;table</source>
        <translation>&amp;Копировать таблицу</translation>
    </message>
    <message>
        <source>Find a district or city</source>
        <translation>Найти район или город</translation>
    </message>
    <message>
        <source>I&amp;ndicator</source>
        <translation>Показат&amp;ель</translation>
    </message>
    <message>
        <source>Make the &amp;plan for: %1</source>
        <comment>district or city</comment>
        <translation>&amp;Составить план: %1</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Регион</translation>
    </message>
    <message>
        <source>The city of Minsk is not divided into districts with figures of their own.</source>
        <translation>По отдельным районам города Минска данных нет.</translation>
    </message>
    <message>
        <source>The plan is made for: %1.</source>
        <translation>Территория плана: %1.</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Год</translation>
    </message>
    <message>
        <source>pick a row</source>
        <translation>выберите строку</translation>
    </message>
</context>
<context>
    <name>DocumentCheck</name>
    <message>
        <source>&amp;Open this plan</source>
        <translation>&amp;Открыть этот план</translation>
    </message>
    <message>
        <source>Check a document</source>
        <translation>Проверка документа</translation>
    </message>
    <message>
        <source>Choose a document</source>
        <translation>Выбор документа</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Документы PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The document could not be checked</source>
        <translation>Документ проверить не удалось</translation>
    </message>
    <message>
        <source>The document is being checked…</source>
        <translation>Документ проверяется…</translation>
    </message>
    <message>
        <source>What the check found</source>
        <translation>Результат проверки</translation>
    </message>
</context>
<context>
    <name>DocumentGroup</name>
    <message>
        <source>&amp;Kind:</source>
        <translation>В&amp;ид:</translation>
    </message>
    <message>
        <source>&amp;Language of the document:</source>
        <translation>&amp;Язык документа:</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Draft: marked so on the first page</source>
        <translation>Проект: пометка на первой странице</translation>
    </message>
    <message>
        <source>Electronic document: no date and number, they are formed on signing</source>
        <translation>Электронный документ: без даты и номера, они формируются при подписании</translation>
    </message>
    <message>
        <source>Place:</source>
        <translation>Место издания:</translation>
    </message>
    <message>
        <source>Remark at the top:</source>
        <translation>Пометка вверху документа:</translation>
    </message>
    <message>
        <source>Title after the kind:</source>
        <translation>Заголовок после вида документа:</translation>
    </message>
    <message>
        <source>Year of issue:</source>
        <translation>Год издания:</translation>
    </message>
    <message>
        <source>“%1” is not a year. Esc restores</source>
        <translation>«%1» – не год. Esc вернет прежнее</translation>
    </message>
</context>
<context>
    <name>DocumentPage</name>
    <message>
        <source>E&amp;xport</source>
        <translation>&amp;Экспортировать</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>&amp;Экспорт…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>Find in the document</source>
        <translation>Найти в документе</translation>
    </message>
    <message>
        <source>Find in the document (Ctrl+F)</source>
        <translation>Найти в документе (Ctrl+F)</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>Пе&amp;чать…</translation>
    </message>
    <message>
        <source>Pa&amp;ge</source>
        <translation>Ст&amp;раница</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>По ширине</translation>
    </message>
    <message>
        <source>Show the &amp;problems</source>
        <translation>Показать &amp;замечания</translation>
    </message>
    <message>
        <source>The pages are being made anew…</source>
        <translation>Страницы обновляются…</translation>
    </message>
    <message>
        <source>The pages could not be made</source>
        <translation>Страницы не удалось подготовить</translation>
    </message>
    <message numerus="yes">
        <source>The plan has %n error(s). Export all the same?</source>
        <translation>
            <numerusform>В плане %n ошибка. Все равно экспортировать?</numerusform>
            <numerusform>В плане %n ошибки. Все равно экспортировать?</numerusform>
            <numerusform>В плане %n ошибок. Все равно экспортировать?</numerusform>
        </translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Масштаб</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>из %1</translation>
    </message>
</context>
<context>
    <name>EditionGroup</name>
    <message>
        <source>%1 (cannot be used)</source>
        <translation>%1 (не применяется)</translation>
    </message>
    <message>
        <source>%1 (not on this computer)</source>
        <translation>%1 (нет на этом компьютере)</translation>
    </message>
    <message>
        <source>A brief is one page, so its languages follow one another.</source>
        <translation>Справка занимает одну страницу, поэтому языки следуют один за другим.</translation>
    </message>
    <message>
        <source>Arrangement of the two languages:</source>
        <translation>Расположение двух языков:</translation>
    </message>
    <message>
        <source>Layout:</source>
        <translation>Профиль оформления:</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>One after the other</source>
        <translation>Один язык после другого</translation>
    </message>
    <message>
        <source>Second language and layout</source>
        <translation>Второй язык и оформление</translation>
    </message>
    <message>
        <source>Second language:</source>
        <translation>Второй язык:</translation>
    </message>
    <message>
        <source>Side by side, in two columns</source>
        <translation>Рядом, в двух колонках</translation>
    </message>
</context>
<context>
    <name>EntryView</name>
    <message>
        <source>Findings</source>
        <translation>Выводы</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Меры</translation>
    </message>
    <message>
        <source>Pages of the program</source>
        <translation>Страницы программы</translation>
    </message>
    <message>
        <source>See also</source>
        <translation>Смотрите также</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Источник: %1</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>%1 of %2 files written</source>
        <translation>Записано файлов: %1 из %2</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written</source>
        <translation>
            <numerusform>Записан %n файл</numerusform>
            <numerusform>Записаны %n файла</numerusform>
            <numerusform>Записано %n файлов</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Назад</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>О&amp;тмена</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыть</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Экспортировать</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>П&amp;апка:</translation>
    </message>
    <message>
        <source>&amp;PDF for print and archive</source>
        <translation>&amp;PDF для печати и архива</translation>
    </message>
    <message>
        <source>&amp;Word for editing</source>
        <translation>&amp;Word для правки</translation>
    </message>
    <message>
        <source>A file name has none of &lt; &gt; : &quot; / \ | ? * and no dot at its end</source>
        <translation>В имени файла не может быть прямых кавычек, знаков &lt; &gt; : / \ | ? * и точки в конце</translation>
    </message>
    <message>
        <source>Being cancelled…</source>
        <translation>Отменяется…</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>В&amp;ыбрать…</translation>
    </message>
    <message>
        <source>Cancelled: %1 of %2 files written</source>
        <translation>Отменено, записано файлов: %1 из %2</translation>
    </message>
    <message>
        <source>E&amp;xcel for calculating</source>
        <translation>E&amp;xcel для расчетов</translation>
    </message>
    <message>
        <source>Export the document</source>
        <translation>Экспорт документа</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>&amp;Имя файлов:</translation>
    </message>
    <message>
        <source>Folder for the files</source>
        <translation>Папка для файлов</translation>
    </message>
    <message>
        <source>Formats:</source>
        <translation>Форматы:</translation>
    </message>
    <message>
        <source>In the folder there is already:
%1

Replace?</source>
        <translation>В папке уже есть:
%1

Заменить?</translation>
    </message>
    <message>
        <source>Open the f&amp;older</source>
        <translation>Открыть папк&amp;у</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Открыть файл</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Ход экспорта</translation>
    </message>
    <message>
        <source>The document could not be made</source>
        <translation>Документ не удалось подготовить</translation>
    </message>
    <message>
        <source>The files are being written…</source>
        <translation>Файлы записываются…</translation>
    </message>
    <message>
        <source>The files need a name</source>
        <translation>Укажите имя файлов</translation>
    </message>
    <message>
        <source>The name is too long</source>
        <translation>Имя слишком длинное</translation>
    </message>
    <message>
        <source>There is no such folder</source>
        <translation>Такой папки нет</translation>
    </message>
    <message>
        <source>Tick at least one format</source>
        <translation>Отметьте хотя бы один формат</translation>
    </message>
    <message>
        <source>Will be written:
%1</source>
        <translation>Будут записаны:
%1</translation>
    </message>
</context>
<context>
    <name>FigureTable</name>
    <message>
        <source>Copy the table</source>
        <translation>Копировать таблицу</translation>
    </message>
    <message>
        <source>Passport of the figure</source>
        <translation>Паспорт показателя</translation>
    </message>
    <message>
        <source>Table copied</source>
        <translation>Таблица скопирована</translation>
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
        <translation>Среди последних мест</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>С чем сравнивается</translation>
    </message>
    <message>
        <source>Course of the indicator</source>
        <translation>Динамика показателя</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Отклонение</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Признак</translation>
    </message>
    <message>
        <source>Signs of a lag</source>
        <translation>Признаки отставания</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Порог</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Вывод</translation>
    </message>
    <message>
        <source>Worse than in the first year</source>
        <translation>Хуже, чем в первом году ряда</translation>
    </message>
    <message>
        <source>Worse than in the year before</source>
        <translation>Хуже, чем в предыдущем году</translation>
    </message>
    <message>
        <source>Worse than the median of the peers</source>
        <translation>Хуже медианы сравниваемых территорий</translation>
    </message>
    <message>
        <source>Worse than the whole</source>
        <translation>Хуже целого, с которым сравнивается</translation>
    </message>
    <message>
        <source>Worse than: %1</source>
        <translation>Хуже, чем %1</translation>
    </message>
    <message>
        <source>does not hold</source>
        <comment>sign</comment>
        <translation>нет</translation>
    </message>
    <message>
        <source>full survey</source>
        <translation>сплошное обследование</translation>
    </message>
    <message>
        <source>holds</source>
        <comment>sign</comment>
        <translation>есть</translation>
    </message>
    <message>
        <source>median of the peers</source>
        <translation>медиана сравниваемых территорий</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>не оценивается</translation>
    </message>
</context>
<context>
    <name>FindingsModel</name>
    <message>
        <source>accepted into the plan</source>
        <translation>принято в план</translation>
    </message>
    <message>
        <source>dismissed</source>
        <comment>finding</comment>
        <translation>отклонено</translation>
    </message>
</context>
<context>
    <name>HelpButton</name>
    <message>
        <source>Explanation</source>
        <translation>Пояснение</translation>
    </message>
    <message>
        <source>Open the explanation (F1)</source>
        <translation>Открыть пояснение (F1)</translation>
    </message>
</context>
<context>
    <name>IndicatorPicker</name>
    <message>
        <source>&amp;Usual set</source>
        <translation>&amp;Обычный набор</translation>
    </message>
    <message>
        <source>Indicators shown</source>
        <translation>Показатели на карточках</translation>
    </message>
    <message>
        <source>Tick the indicators to show as cards.</source>
        <translation>Отметьте показатели, которые показывать карточками.</translation>
    </message>
</context>
<context>
    <name>IndicatorTree</name>
    <message>
        <source>Find an indicator</source>
        <translation>Найти показатель</translation>
    </message>
    <message>
        <source>Indicators by theme</source>
        <translation>Показатели по темам</translation>
    </message>
</context>
<context>
    <name>IndicatorsPage</name>
    <message>
        <source>&amp;Show in the plan</source>
        <translation>Пока&amp;зать в плане</translation>
    </message>
    <message>
        <source>&amp;Territory</source>
        <translation>&amp;Территория</translation>
    </message>
    <message>
        <source>Ch&amp;oose indicators…</source>
        <translation>В&amp;ыбрать показатели…</translation>
    </message>
    <message>
        <source>Choose the plan&apos;s indicators</source>
        <translation>выбор показателей плана</translation>
    </message>
    <message>
        <source>Cities and districts</source>
        <translation>Города и районы</translation>
    </message>
    <message>
        <source>Find among all indicators</source>
        <translation>Найти среди всех показателей</translation>
    </message>
    <message>
        <source>Print these indicators in the plan&apos;s assessment of the region</source>
        <translation>Печатать эти показатели в оценке региона в плане</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>По регионам</translation>
    </message>
    <message>
        <source>Tables of the article</source>
        <translation>Таблицы статьи</translation>
    </message>
    <message>
        <source>The plan is one of a district or city, for which these indicators are not published</source>
        <translation>План составляется для района или города, по которому эти показатели не публикуются</translation>
    </message>
    <message numerus="yes">
        <source>The plan shows %n indicator(s)</source>
        <translation>
            <numerusform>В плане показан %n показатель</numerusform>
            <numerusform>В плане показаны %n показателя</numerusform>
            <numerusform>В плане показано %n показателей</numerusform>
        </translation>
    </message>
    <message>
        <source>Years</source>
        <translation>По годам</translation>
    </message>
    <message>
        <source>You look at %1. These SME indicators are published for regions only, so the cards show %2; what is published for districts stands on the tab “Cities and districts”.</source>
        <translation>Выбранная территория: %1. Эти показатели МСП публикуются только по регионам, поэтому на карточках показаны данные по территории: %2. Опубликованное по районам и городам – на вкладке «Города и районы».</translation>
    </message>
</context>
<context>
    <name>ItemForm</name>
    <message>
        <source>&amp;Budget</source>
        <translation>О&amp;бъем финансирования</translation>
    </message>
    <message>
        <source>&amp;Who and when</source>
        <translation>Исполнители и сро&amp;ки</translation>
    </message>
    <message>
        <source>2026, 2026-Q3 or 30.09.2026</source>
        <translation>2026, III квартал 2026 или 30.09.2026</translation>
    </message>
    <message>
        <source>Add a co-executor</source>
        <translation>Добавить соисполнителя</translation>
    </message>
    <message>
        <source>Change measure</source>
        <translation>изменение мероприятия</translation>
    </message>
    <message>
        <source>Co-executors:</source>
        <translation>Соисполни&amp;тели:</translation>
    </message>
    <message>
        <source>E&amp;xpected result:</source>
        <translation>О&amp;жидаемый результат:</translation>
    </message>
    <message>
        <source>End:</source>
        <translation>Завер&amp;шение:</translation>
    </message>
    <message>
        <source>Me&amp;asure:</source>
        <translation>Меропри&amp;ятие:</translation>
    </message>
    <message>
        <source>Note (not printed):</source>
        <translation>Приме&amp;чание (не печатается):</translation>
    </message>
    <message>
        <source>One body a line</source>
        <translation>По одному исполнителю в строке</translation>
    </message>
    <message>
        <source>Re&amp;sponsible body:</source>
        <translation>Ответственны&amp;й исполнитель:</translation>
    </message>
    <message>
        <source>Result &amp;indicators</source>
        <translation>Пок&amp;азатели результативности</translation>
    </message>
    <message>
        <source>S&amp;tart:</source>
        <translation>&amp;Начало:</translation>
    </message>
    <message>
        <source>Tas&amp;k of the strategy:</source>
        <translation>&amp;Задача Стратегии:</translation>
    </message>
    <message>
        <source>not assigned</source>
        <translation>не назначена</translation>
    </message>
</context>
<context>
    <name>ItemsModel</name>
    <message>
        <source>Change measure %1</source>
        <translation>изменение мероприятия %1</translation>
    </message>
    <message>
        <source>Co-executors</source>
        <translation>Соисполнители</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Завершение</translation>
    </message>
    <message>
        <source>Expected result</source>
        <translation>Ожидаемый результат</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Мероприятие</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>вставку из буфера обмена</translation>
    </message>
    <message>
        <source>Responsible body</source>
        <translation>Ответственный исполнитель</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Начало</translation>
    </message>
    <message>
        <source>Task</source>
        <comment>of the strategy, by its number</comment>
        <translation>Задача</translation>
    </message>
    <message>
        <source>Texts and terms were pasted; enter amounts and tasks below the table</source>
        <translation>Вставлены тексты и сроки; суммы и задачи укажите под таблицей</translation>
    </message>
    <message>
        <source>The copied block has more columns than there are here; nothing was pasted</source>
        <translation>В скопированном блоке больше столбцов, чем здесь; ничего не вставлено</translation>
    </message>
    <message>
        <source>Thousand roubles</source>
        <translation>Тыс. рублей</translation>
    </message>
    <message>
        <source>“%1” is not a term: write 2026, 2026-Q3 or 30.09.2026. Esc restores</source>
        <translation>«%1» – не срок: запишите 2026, III квартал 2026 или 30.09.2026. Esc вернет прежнее</translation>
    </message>
</context>
<context>
    <name>ItemsTable</name>
    <message>
        <source>Measures of the plan</source>
        <translation>Мероприятия плана</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Command</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Клавиша</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
</context>
<context>
    <name>LegalBasisGroup</name>
    <message>
        <source>Confirm the act</source>
        <translation>Подтверждение акта</translation>
    </message>
    <message>
        <source>Confirmed by %1 on %2</source>
        <translation>Подтверждено: %1, %2</translation>
    </message>
    <message>
        <source>Confirm…</source>
        <translation>Подтвердить…</translation>
    </message>
    <message>
        <source>I have checked “%1” against an official source. Surname and initials:</source>
        <translation>Акт «%1» сверен с официальным источником. Фамилия и инициалы проверившего:</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Правовая основа</translation>
    </message>
    <message>
        <source>Not verified: %1</source>
        <translation>Не проверено: %1</translation>
    </message>
    <message>
        <source>Unknown act: %1</source>
        <translation>Неизвестный акт: %1</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Отозвать</translation>
    </message>
</context>
<context>
    <name>Look</name>
    <message>
        <source>%1: signs %2 of %3</source>
        <comment>how grave a finding is; of those that could be judged</comment>
        <translation>%1: признаков %2 из %3</translation>
    </message>
    <message>
        <source>Choose the peers</source>
        <translation>Выбрать сравниваемые территории</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>%1 (read only)</source>
        <translation>%1 (только чтение)</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Диагностика</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Показатели</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Меры</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>Новый план</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Страницы</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>План</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Регион</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Начало</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Панель инструментов</translation>
    </message>
    <message>
        <source>unsaved changes</source>
        <translation>есть несохраненные изменения</translation>
    </message>
</context>
<context>
    <name>ManagementGroup</name>
    <message>
        <source>Co-ordinator:</source>
        <translation>Координатор:</translation>
    </message>
    <message>
        <source>Management and monitoring</source>
        <translation>Управление и мониторинг</translation>
    </message>
    <message>
        <source>Reporting:</source>
        <translation>Отчетность:</translation>
    </message>
</context>
<context>
    <name>MeasureDetails</name>
    <message>
        <source>%1 (not fully verified: %2)</source>
        <translation>%1 (проверено не полностью: %2)</translation>
    </message>
    <message>
        <source>%1 (published for regions only, so it does not come into the plan)</source>
        <translation>%1 (публикуется только по регионам, в план не включается)</translation>
    </message>
    <message>
        <source>Aim</source>
        <translation>Цель</translation>
    </message>
    <message>
        <source>Expected result</source>
        <translation>Ожидаемый результат</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Правовая основа</translation>
    </message>
    <message>
        <source>Needs first</source>
        <translation>Сначала требуется</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Происхождение</translation>
    </message>
    <message>
        <source>Provisions of the concept</source>
        <translation>Положения Концепции</translation>
    </message>
    <message>
        <source>Result indicators</source>
        <translation>Показатели результативности</translation>
    </message>
    <message>
        <source>Strengthens</source>
        <translation>Усиливает</translation>
    </message>
    <message>
        <source>Tasks of the strategy</source>
        <translation>Задачи Стратегии</translation>
    </message>
    <message>
        <source>Usual executors</source>
        <translation>Обычные исполнители</translation>
    </message>
</context>
<context>
    <name>MeasuresPage</name>
    <message numerus="yes">
        <source>%n measure(s)</source>
        <translation>
            <numerusform>%n мероприятие</numerusform>
            <numerusform>%n мероприятия</numerusform>
            <numerusform>%n мероприятий</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) in the plan: %1</source>
        <comment>%1 is the region</comment>
        <translation>
            <numerusform>В плане %n мероприятие: %1</numerusform>
            <numerusform>В плане %n мероприятия: %1</numerusform>
            <numerusform>В плане %n мероприятий: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Own measure…</source>
        <translation>&amp;Добавить свое…</translation>
    </message>
    <message>
        <source>&amp;Ticked only</source>
        <translation>&amp;Отмеченные</translation>
    </message>
    <message>
        <source>Add a measure that the catalogue does not have</source>
        <translation>Добавить мероприятие, которого нет в каталоге</translation>
    </message>
    <message>
        <source>Add measure %1</source>
        <translation>добавление меры %1</translation>
    </message>
    <message>
        <source>Add own measure</source>
        <translation>добавление своего мероприятия</translation>
    </message>
    <message>
        <source>All tasks of the strategy</source>
        <translation>Все задачи Стратегии</translation>
    </message>
    <message>
        <source>Catalogue of measures</source>
        <translation>Каталог мер</translation>
    </message>
    <message>
        <source>Find a measure</source>
        <translation>Найти меру</translation>
    </message>
    <message>
        <source>Measure %1 removed; Ctrl+Z brings it back</source>
        <translation>Мера %1 убрана из плана; вернуть – Ctrl+Z</translation>
    </message>
    <message>
        <source>Needed first, not in the plan</source>
        <translation>Сначала требуются, но в плане их нет</translation>
    </message>
    <message>
        <source>Provisions of the concept</source>
        <translation>Положения Концепции</translation>
    </message>
    <message>
        <source>Remove measure %1</source>
        <translation>удаление меры %1</translation>
    </message>
    <message>
        <source>Task of the strategy</source>
        <translation>Задача Стратегии</translation>
    </message>
    <message>
        <source>Tasks of the strategy</source>
        <translation>Задачи Стратегии</translation>
    </message>
    <message>
        <source>To the &amp;plan</source>
        <translation>К п&amp;лану</translation>
    </message>
    <message>
        <source>What the plan covers</source>
        <translation>Охват плана</translation>
    </message>
    <message>
        <source>not covered</source>
        <translation>не охвачено</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;About the program</source>
        <translation>&amp;О программе</translation>
    </message>
    <message>
        <source>&amp;Batch export…</source>
        <translation>Паке&amp;тное оформление…</translation>
    </message>
    <message>
        <source>&amp;Check a document…</source>
        <translation>Проверить доку&amp;мент…</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Правка</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Экспорт…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Найти…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Справка</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Клавиши</translation>
    </message>
    <message>
        <source>&amp;New plan</source>
        <translation>&amp;Новый план</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Открыть…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Печать…</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Повторить</translation>
    </message>
    <message>
        <source>&amp;Reference section</source>
        <translation>&amp;Справочник</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Сохранить</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Настройки…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Отменить</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>Changes from &amp;Word…</source>
        <translation>Замечания из &amp;Word…</translation>
    </message>
    <message>
        <source>E&amp;xit</source>
        <translation>В&amp;ыход</translation>
    </message>
    <message>
        <source>Earlier &amp;versions…</source>
        <translation>Прежние &amp;версии…</translation>
    </message>
    <message>
        <source>List of p&amp;roblems</source>
        <translation>Список &amp;замечаний</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Открыть не&amp;давний</translation>
    </message>
    <message>
        <source>Open plan &amp;from PDF…</source>
        <translation>Открыть план &amp;из PDF…</translation>
    </message>
    <message>
        <source>Open the worked sa&amp;mple</source>
        <translation>Открыть об&amp;разец</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Сохранить &amp;как…</translation>
    </message>
</context>
<context>
    <name>OptionGroup</name>
    <message>
        <source>Change the document</source>
        <translation>изменение документа</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>The pages are being made…</source>
        <translation>Страницы готовятся…</translation>
    </message>
</context>
<context>
    <name>Passport</name>
    <message>
        <source>&amp;Copy as text</source>
        <translation>&amp;Копировать как текст</translation>
    </message>
    <message>
        <source>About the source</source>
        <translation>Об источнике</translation>
    </message>
    <message>
        <source>Activity or size</source>
        <translation>Вид деятельности или размер</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Computed figure</source>
        <translation>Расчетный показатель</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Определение</translation>
    </message>
    <message>
        <source>How it is computed</source>
        <translation>Порядок расчета</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Показатель</translation>
    </message>
    <message>
        <source>Input %1</source>
        <translation>Исходные данные %1</translation>
    </message>
    <message>
        <source>Limits of the series</source>
        <translation>Ограничения ряда</translation>
    </message>
    <message>
        <source>Note on the figure</source>
        <translation>Примечание к значению</translation>
    </message>
    <message>
        <source>Other sources for the same year</source>
        <translation>Другие источники за тот же год</translation>
    </message>
    <message>
        <source>Passport of a computed figure</source>
        <translation>Паспорт расчетного показателя</translation>
    </message>
    <message>
        <source>Passport of the figure</source>
        <translation>Паспорт показателя</translation>
    </message>
    <message>
        <source>Place in the source</source>
        <translation>Место в источнике</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Territory</source>
        <translation>Территория</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Год</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>страница %1</translation>
    </message>
    <message>
        <source>table %1</source>
        <translation>таблица %1</translation>
    </message>
</context>
<context>
    <name>PeersDialog</name>
    <message>
        <source>&amp;All</source>
        <translation>В&amp;се</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Сравниваемые территории</translation>
    </message>
    <message>
        <source>Territories to compare with</source>
        <translation>Территории для сравнения</translation>
    </message>
    <message>
        <source>The median of the ticked territories is what %1 is compared with.</source>
        <translation>Территория «%1» сравнивается с медианой отмеченных.</translation>
    </message>
    <message>
        <source>The plan compares with them in its chapter 2 too.</source>
        <translation>С ними же план сравнивает ее в главе 2.</translation>
    </message>
</context>
<context>
    <name>PlanFiles</name>
    <message>
        <source>&amp;Stay with the restored work</source>
        <translation>О&amp;ставить восстановленное</translation>
    </message>
    <message>
        <source>Do &amp;not save</source>
        <translation>&amp;Не сохранять</translation>
    </message>
    <message>
        <source>Open for &amp;reading</source>
        <translation>Открыть для &amp;чтения</translation>
    </message>
    <message>
        <source>Open plan</source>
        <translation>Открытие плана</translation>
    </message>
    <message>
        <source>Plans (*%1)</source>
        <translation>Планы (*%1)</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Восстановление</translation>
    </message>
    <message>
        <source>Save it and &amp;open the file</source>
        <translation>Сохранить его и &amp;открыть файл</translation>
    </message>
    <message>
        <source>Save plan</source>
        <translation>Сохранение плана</translation>
    </message>
    <message>
        <source>Save the plan: no recovery copy can be kept. %1</source>
        <translation>Сохраните план: запасная копия не ведется. %1</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Сохранено: %1</translation>
    </message>
    <message>
        <source>The plan has unsaved changes. Save them?</source>
        <translation>В плане есть несохраненные изменения. Сохранить их?</translation>
    </message>
    <message>
        <source>The restored work is not saved yet. Open “%1” in its place?</source>
        <translation>Восстановленный план еще не сохранен. Открыть вместо него «%1»?</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Несохраненные изменения</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message numerus="yes">
        <source>%n measure(s) deleted; Ctrl+Z brings back</source>
        <translation>
            <numerusform>Удалено %n мероприятие; вернуть – Ctrl+Z</numerusform>
            <numerusform>Удалено %n мероприятия; вернуть – Ctrl+Z</numerusform>
            <numerusform>Удалено %n мероприятий; вернуть – Ctrl+Z</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>Д&amp;ублировать</translation>
    </message>
    <message>
        <source>&amp;Goal and targets</source>
        <translation>&amp;Цель и показатели</translation>
    </message>
    <message>
        <source>&amp;Measures of the plan</source>
        <translation>&amp;Мероприятия плана</translation>
    </message>
    <message>
        <source>&amp;Own measure</source>
        <translation>&amp;Добавить свое</translation>
    </message>
    <message>
        <source>Add own measure</source>
        <translation>добавление своего мероприятия</translation>
    </message>
    <message>
        <source>Change period</source>
        <translation>изменение периода</translation>
    </message>
    <message>
        <source>Change text</source>
        <translation>изменение текста</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>Уда&amp;лить</translation>
    </message>
    <message>
        <source>Delete measures</source>
        <translation>удаление мероприятий</translation>
    </message>
    <message>
        <source>Dow&amp;n</source>
        <translation>Ниж&amp;е</translation>
    </message>
    <message>
        <source>Duplicate measure</source>
        <translation>дублирование мероприятия</translation>
    </message>
    <message>
        <source>E&amp;xpected results:</source>
        <translation>О&amp;жидаемые результаты:</translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation>Пе&amp;риод с</translation>
    </message>
    <message>
        <source>F&amp;unding totals</source>
        <translation>&amp;Итоги финансирования</translation>
    </message>
    <message>
        <source>From the &amp;catalogue…</source>
        <translation>Из катало&amp;га…</translation>
    </message>
    <message>
        <source>Goal of the &amp;plan:</source>
        <translation>Це&amp;ль плана:</translation>
    </message>
    <message>
        <source>It is the first measure of its task; to move it further, choose another task for it</source>
        <translation>Это первое мероприятие своей задачи; чтобы переместить его дальше, выберите для него другую задачу</translation>
    </message>
    <message>
        <source>It is the last measure of its task; to move it further, choose another task for it</source>
        <translation>Это последнее мероприятие своей задачи; чтобы переместить его дальше, выберите для него другую задачу</translation>
    </message>
    <message>
        <source>Move measure</source>
        <translation>перемещение мероприятия</translation>
    </message>
    <message>
        <source>Plan: %1</source>
        <translation>План: %1</translation>
    </message>
    <message>
        <source>Risk registr&amp;y</source>
        <translation>Перечен&amp;ь рисков</translation>
    </message>
    <message>
        <source>Target indicators of the plan</source>
        <translation>Целевые показатели плана</translation>
    </message>
    <message>
        <source>The plan has no measures yet: take them from the catalogue or add one of your own.</source>
        <translation>В плане пока нет мероприятий: возьмите их из каталога или добавьте свое.</translation>
    </message>
    <message>
        <source>U&amp;p</source>
        <translation>В&amp;ыше</translation>
    </message>
    <message>
        <source>to</source>
        <translation>п&amp;о</translation>
    </message>
</context>
<context>
    <name>PlanTerritory</name>
    <message>
        <source>Change the plan&apos;s territory</source>
        <translation>Смена территории плана</translation>
    </message>
    <message>
        <source>Measures in the plan: %1.</source>
        <translation>Мероприятий в плане: %1.</translation>
    </message>
    <message>
        <source>Other figures are published for districts and cities than for regions: the plan&apos;s indicators are replaced; targets without a figure and without values go.</source>
        <translation>По районам и городам публикуются не те данные, что по регионам: показатели плана будут заменены, целевые показатели без данных и без значений – убраны.</translation>
    </message>
    <message>
        <source>They stay. Title, bodies and other suggested wordings follow the new territory (%1), baselines are read anew from its figures; what you worded yourself stays and may still name the old one.</source>
        <translation>Мероприятия останутся. Заголовок, исполнители и другие предложенные программой формулировки изменятся под новую территорию (%1), базовые значения будут взяты из ее данных; написанное вами не изменится и может по-прежнему называть прежнюю.</translation>
    </message>
    <message>
        <source>You can undo this.</source>
        <translation>Это действие можно отменить.</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>%1. Enter goes to the field</source>
        <translation>%1. Enter – перейти к полю</translation>
    </message>
    <message>
        <source>%1: click to edit</source>
        <translation>%1: щелкните, чтобы изменить</translation>
    </message>
    <message>
        <source>&amp;Find in the document…</source>
        <translation>Най&amp;ти в документе…</translation>
    </message>
    <message>
        <source>&amp;Go to the field “%1”</source>
        <translation>&amp;Перейти к полю «%1»</translation>
    </message>
    <message>
        <source>&amp;Next field</source>
        <translation>&amp;Следующее поле</translation>
    </message>
    <message>
        <source>&amp;Previous field</source>
        <translation>П&amp;редыдущее поле</translation>
    </message>
    <message>
        <source>Preview of the document</source>
        <translation>Просмотр документа</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>&amp;Both sides</source>
        <translation>На &amp;двух сторонах</translation>
    </message>
    <message>
        <source>&amp;One side</source>
        <translation>На &amp;одной стороне</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Documents that are kept for more than three years are printed on one side of the sheet. A plan is such a document; both sides suit a copy for work.</source>
        <translation>Документы со сроком хранения свыше трех лет печатаются на одной стороне листа. План относится к таким документам; на двух сторонах можно печатать рабочую копию.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Print on both sides?</source>
        <translation>Печатать на двух сторонах листа?</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Идет печать…</translation>
    </message>
    <message>
        <source>The printer does not answer. Nothing more is printed.</source>
        <translation>Принтер не отвечает. Печать остановлена.</translation>
    </message>
</context>
<context>
    <name>ProblemButton</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n ошибка</numerusform>
            <numerusform>%n ошибки</numerusform>
            <numerusform>%n ошибок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n предупреждение</numerusform>
            <numerusform>%n предупреждения</numerusform>
            <numerusform>%n предупреждений</numerusform>
        </translation>
    </message>
    <message>
        <source>No errors</source>
        <translation>Ошибок нет</translation>
    </message>
    <message>
        <source>No measures yet</source>
        <translation>Мероприятий пока нет</translation>
    </message>
</context>
<context>
    <name>ProblemDock</name>
    <message>
        <source>List of problems</source>
        <translation>Список замечаний</translation>
    </message>
</context>
<context>
    <name>RecoveryKeeper</name>
    <message>
        <source>&amp;Delete the copy</source>
        <translation>&amp;Удалить копию</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Восстановить</translation>
    </message>
    <message>
        <source>Ask &amp;later</source>
        <translation>&amp;Спросить позже</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Восстановление</translation>
    </message>
    <message>
        <source>Restore the unsaved work? The file itself stays as it is until you save.</source>
        <translation>Восстановить несохраненную работу? Сам файл не изменится, пока вы не сохраните план.</translation>
    </message>
    <message>
        <source>The program ended without saving: %1, changes of %2.</source>
        <translation>Программа завершилась без сохранения: %1, изменения от %2.</translation>
    </message>
    <message>
        <source>a plan never saved</source>
        <translation>план, который еще не сохранялся</translation>
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
        <translation>&amp;Поиск</translation>
    </message>
    <message>
        <source>Entries by group</source>
        <translation>Статьи по разделам</translation>
    </message>
    <message>
        <source>Nothing was found for “%1”.</source>
        <translation>По запросу «%1» ничего не найдено.</translation>
    </message>
    <message>
        <source>Reference section</source>
        <translation>Справочник</translation>
    </message>
</context>
<context>
    <name>RegionModel</name>
    <message>
        <source>%1 since %2</source>
        <comment>change since a year</comment>
        <translation>%1 к %2 г.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>year, unit</comment>
        <translation>%1 г., %2</translation>
    </message>
    <message>
        <source>%1: %2, %3, rank %4 of %5</source>
        <comment>region: value, year, rank</comment>
        <translation>%1: %2, %3 г., место %4 из %5</translation>
    </message>
    <message>
        <source>%1: no figure for %2</source>
        <translation>%1: за %2 г. данных нет</translation>
    </message>
    <message>
        <source>Against the republic</source>
        <translation>К республике</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменение</translation>
    </message>
    <message>
        <source>Change since %1</source>
        <comment>year</comment>
        <translation>Изменение к %1 г.</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Rank 1 is the largest value</source>
        <translation>Место 1 – наибольшее значение</translation>
    </message>
    <message>
        <source>Rank 1 is the largest value, which is the best</source>
        <translation>Место 1 – наибольшее значение, оно лучшее</translation>
    </message>
    <message>
        <source>Rank 1 is the smallest value, which is the best</source>
        <translation>Место 1 – наименьшее значение, оно лучшее</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Регион</translation>
    </message>
    <message>
        <source>Share of the republic</source>
        <translation>Доля в республике</translation>
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
        <translation>%1 к %2 г.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>range of values</comment>
        <translation>от %1 до %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>territory, year: value</comment>
        <translation>%1, %2 г.: %3</translation>
    </message>
    <message>
        <source>%1: no figure for %2</source>
        <translation>%1: за %2 г. данных нет</translation>
    </message>
    <message>
        <source>&amp;Districts as circles</source>
        <translation>&amp;Районы кругами</translation>
    </message>
    <message>
        <source>&amp;Indicator</source>
        <translation>По&amp;казатель</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>&amp;Год</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Копировать таблицу</translation>
    </message>
    <message>
        <source>Figures of the regions</source>
        <translation>Данные по регионам</translation>
    </message>
    <message>
        <source>Legend of the map</source>
        <translation>Условные обозначения карты</translation>
    </message>
    <message>
        <source>Map of the regions</source>
        <translation>Карта регионов</translation>
    </message>
    <message>
        <source>Passport of the region&apos;s figure</source>
        <translation>Паспорт показателя региона</translation>
    </message>
    <message>
        <source>Table copied</source>
        <translation>Таблица скопирована</translation>
    </message>
    <message>
        <source>There are no district figures for this indicator and year</source>
        <translation>По этому показателю за этот год нет данных по районам</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Год</translation>
    </message>
    <message>
        <source>largest circle: %1</source>
        <translation>наибольший круг: %1</translation>
    </message>
    <message>
        <source>no figure</source>
        <translation>данных нет</translation>
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
        <translation>%1: данных нет</translation>
    </message>
    <message>
        <source>%1; centre: %2</source>
        <comment>region of a district; its centre</comment>
        <translation>%1; центр: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n city(-ies) of regional subordination</source>
        <translation>
            <numerusform>%n город областного подчинения</numerusform>
            <numerusform>%n города областного подчинения</numerusform>
            <numerusform>%n городов областного подчинения</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n district(s)</source>
        <translation>
            <numerusform>%n район</numerusform>
            <numerusform>%n района</numerusform>
            <numerusform>%n районов</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;City or district</source>
        <translation>Город &amp;или район</translation>
    </message>
    <message>
        <source>&amp;Make the plan for this territory</source>
        <translation>Перенести план на &amp;эту территорию</translation>
    </message>
    <message>
        <source>&amp;New plan for this territory</source>
        <translation>&amp;Новый план для этой территории</translation>
    </message>
    <message>
        <source>Centre: %1; %2</source>
        <comment>centre; counts of districts and cities</comment>
        <translation>Центр: %1; %2</translation>
    </message>
    <message>
        <source>Clusters and infrastructure named in sources</source>
        <translation>Кластеры и инфраструктура по источникам</translation>
    </message>
    <message>
        <source>Other SME indicators are published for regions only; a local plan is measured by these figures.</source>
        <translation>Остальные показатели МСП публикуются только по регионам; местный план опирается на эти данные.</translation>
    </message>
    <message>
        <source>The plan is made for this territory.</source>
        <translation>План составляется для этой территории.</translation>
    </message>
    <message>
        <source>The plan is made for: %1.</source>
        <translation>Территория плана: %1.</translation>
    </message>
    <message>
        <source>whole region</source>
        <translation>регион в целом</translation>
    </message>
</context>
<context>
    <name>ReturnedDialog</name>
    <message numerus="yes">
        <source>%n change(s) accepted</source>
        <translation>
            <numerusform>Принято %n изменение</numerusform>
            <numerusform>Принято %n изменения</numerusform>
            <numerusform>Принято %n изменений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Accept %n proposal(s)</source>
        <translation>
            <numerusform>&amp;Принять %n предложение</numerusform>
            <numerusform>&amp;Принять %n предложения</numerusform>
            <numerusform>&amp;Принять %n предложений</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Tick all</source>
        <translation>&amp;Отметить все</translation>
    </message>
    <message>
        <source>Accept changes from “%1”</source>
        <translation>Принять замечания из «%1»</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Автор</translation>
    </message>
    <message>
        <source>Changes from Word</source>
        <translation>Замечания из Word</translation>
    </message>
    <message>
        <source>Choose the document that came back</source>
        <translation>Выбор документа, который вернули</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Примечания</translation>
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
        <translation>Не переносится в план</translation>
    </message>
    <message>
        <source>Nothing was changed in the document.</source>
        <translation>В документе ничего не изменено.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Стало</translation>
    </message>
    <message>
        <source>On the words</source>
        <translation>К словам</translation>
    </message>
    <message>
        <source>Place and reason</source>
        <translation>Место и причина</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Предложения</translation>
    </message>
    <message>
        <source>Show in the &amp;plan</source>
        <translation>Показать в п&amp;лане</translation>
    </message>
    <message>
        <source>The document could not be read</source>
        <translation>Документ прочитать не удалось</translation>
    </message>
    <message>
        <source>The document is being read…</source>
        <translation>Документ читается…</translation>
    </message>
    <message>
        <source>Tick &amp;none</source>
        <translation>&amp;Снять отметки</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>Было</translation>
    </message>
    <message>
        <source>Word documents (*.docx)</source>
        <translation>Документы Word (*.docx)</translation>
    </message>
</context>
<context>
    <name>RiskMatrix</name>
    <message>
        <source>Impact</source>
        <translation>Влияние</translation>
    </message>
    <message>
        <source>Likelihood</source>
        <translation>Вероятность</translation>
    </message>
    <message>
        <source>Likelihood %1, impact %2: risk %3</source>
        <translation>Вероятность %1, влияние %2: риск %3</translation>
    </message>
    <message>
        <source>No risk is judged yet</source>
        <translation>Ни один риск еще не оценен</translation>
    </message>
    <message>
        <source>Risk matrix</source>
        <translation>Матрица рисков</translation>
    </message>
</context>
<context>
    <name>RisksModel</name>
    <message>
        <source>Change risk</source>
        <translation>изменение риска</translation>
    </message>
    <message>
        <source>Impact, 1–5</source>
        <translation>Влияние, 1–5</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Уровень</translation>
    </message>
    <message>
        <source>Likelihood, 1–5</source>
        <translation>Вероятность, 1–5</translation>
    </message>
    <message>
        <source>Mitigation</source>
        <translation>Меры по снижению</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>вставку из буфера обмена</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Риск</translation>
    </message>
    <message>
        <source>“%1” is not a whole number from 1 to 5. Esc restores</source>
        <translation>«%1» – не целое число от 1 до 5. Esc возвращает прежнее</translation>
    </message>
</context>
<context>
    <name>RisksTable</name>
    <message>
        <source>&amp;Add a risk</source>
        <translation>Новый ри&amp;ск</translation>
    </message>
    <message>
        <source>&amp;Suggested risks</source>
        <translation>Предло&amp;женные риски</translation>
    </message>
    <message>
        <source>Add risk</source>
        <translation>добавление риска</translation>
    </message>
    <message>
        <source>Add suggested risks</source>
        <translation>добавление предложенных рисков</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Level = likelihood × impact: from %1 medium, from %2 high (%3).</source>
        <translation>Уровень = вероятность × влияние: от %1 – средний, от %2 – высокий (%3).</translation>
    </message>
    <message>
        <source>Remo&amp;ve the risk</source>
        <translation>&amp;Удалить риск</translation>
    </message>
    <message>
        <source>Remove risks</source>
        <translation>удаление рисков</translation>
    </message>
    <message>
        <source>Risks of the plan</source>
        <translation>Риски плана</translation>
    </message>
    <message>
        <source>Suggested risks are a proposal of the program; judge them yourself.</source>
        <translation>Предложенные риски – предложение программы; вероятность и влияние оцениваете вы.</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>There is a file “%1” already. Replace it?</source>
        <translation>Файл «%1» уже есть. Заменить его?</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>&amp;Find:</source>
        <translation>&amp;Найти:</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>Закрыть поиск (Esc)</translation>
    </message>
    <message>
        <source>Next place (F3)</source>
        <translation>Следующее место (F3)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Не найдено</translation>
    </message>
    <message>
        <source>Previous place (Shift+F3)</source>
        <translation>Предыдущее место (Shift+F3)</translation>
    </message>
</context>
<context>
    <name>SectionsGroup</name>
    <message>
        <source>Sections</source>
        <translation>Разделы</translation>
    </message>
</context>
<context>
    <name>SeriesChart</name>
    <message>
        <source>%1; the scale does not start at 0</source>
        <comment>unit</comment>
        <translation>%1; шкала начинается не с 0</translation>
    </message>
    <message>
        <source>No figures to draw</source>
        <translation>Нет данных для графика</translation>
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
        <translation>Ср&amp;авнить с</translation>
    </message>
    <message>
        <source>Chart of the years</source>
        <translation>График по годам</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Копировать рисунок</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Копировать таблицу</translation>
    </message>
    <message>
        <source>First year as &amp;100</source>
        <translation>Первый год = &amp;100</translation>
    </message>
    <message>
        <source>Picture copied</source>
        <translation>Рисунок скопирован</translation>
    </message>
    <message>
        <source>Show every line in per cent of its value in the first common year</source>
        <translation>Показать каждую линию в процентах к ее значению в первом общем году</translation>
    </message>
    <message>
        <source>V&amp;alues as a table</source>
        <translation>Значения таб&amp;лицей</translation>
    </message>
    <message>
        <source>Values by year</source>
        <translation>Значения по годам</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Год</translation>
    </message>
    <message>
        <source>full survey</source>
        <translation>сплошное обследование</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>&amp;Choose…</source>
        <translation>В&amp;ыбрать…</translation>
    </message>
    <message>
        <source>&amp;Language of the window:</source>
        <translation>&amp;Язык окна:</translation>
    </message>
    <message>
        <source>As in the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>C&amp;olours:</source>
        <translation>О&amp;формление:</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Темное</translation>
    </message>
    <message>
        <source>Folder for &amp;plans:</source>
        <translation>&amp;Папка для планов:</translation>
    </message>
    <message>
        <source>Folder for plans</source>
        <translation>Папка для планов</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлое</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Text &amp;size:</source>
        <translation>&amp;Размер текста:</translation>
    </message>
    <message>
        <source>Your o&amp;rganisation:</source>
        <translation>Ваша &amp;организация:</translation>
    </message>
</context>
<context>
    <name>SignatureGroup</name>
    <message>
        <source>Initials and surname:</source>
        <translation>Инициалы и фамилия:</translation>
    </message>
    <message>
        <source>Position:</source>
        <translation>Должность:</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Подпись</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>&amp;New plan: pick a region</source>
        <translation>&amp;Новый план: выбрать регион</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Приступить</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>From region to document</source>
        <translation>От региона до документа</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Показатели</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Меры</translation>
    </message>
    <message>
        <source>Open a &amp;plan…</source>
        <translation>&amp;Открыть план…</translation>
    </message>
    <message>
        <source>Open the &amp;worked sample</source>
        <translation>Открыть обра&amp;зец</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>План</translation>
    </message>
    <message>
        <source>Plans of support for SME clusters</source>
        <translation>Планы поддержки кластеров МСП</translation>
    </message>
    <message>
        <source>Plans that you save will be listed here.</source>
        <translation>Здесь появятся планы, которые вы сохраните.</translation>
    </message>
    <message>
        <source>Recent plans</source>
        <translation>Недавние планы</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Регион</translation>
    </message>
    <message>
        <source>The sample is a filled-in plan of Vitebsk Region: see what the result looks like.</source>
        <translation>Образец – заполненный план Витебской области: по нему видно, что получится.</translation>
    </message>
    <message>
        <source>fill in who does what, by when, for how much, with what result</source>
        <translation>укажите исполнителей, сроки, финансирование и ожидаемые результаты</translation>
    </message>
    <message>
        <source>look at its figures; each one names its source</source>
        <translation>изучите его показатели: у каждого указан источник</translation>
    </message>
    <message>
        <source>look at the real pages, save as PDF, Word or Excel, print</source>
        <translation>просмотрите готовые страницы, сохраните в PDF, Word или Excel, напечатайте</translation>
    </message>
    <message>
        <source>pick the region on the map, a district or city by its name</source>
        <translation>выберите регион на карте, район или город – по названию</translation>
    </message>
    <message>
        <source>tick the support measures for cluster initiatives</source>
        <translation>отметьте меры поддержки кластерных инициатив</translation>
    </message>
</context>
<context>
    <name>TargetsModel</name>
    <message>
        <source>Baseline</source>
        <translation>Базовое значение</translation>
    </message>
    <message>
        <source>Baseline year</source>
        <translation>Базовый год</translation>
    </message>
    <message>
        <source>Change target</source>
        <translation>изменение показателя</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Показатель</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>вставку из буфера обмена</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Единица</translation>
    </message>
    <message>
        <source>“%1” is not a number: write it as 1 234,5. Esc restores</source>
        <translation>«%1» – не число: запишите его так: 1 234,5. Esc вернет прежнее</translation>
    </message>
    <message>
        <source>“%1” is not a year of a baseline. Esc restores</source>
        <translation>«%1» – не базовый год. Esc вернет прежнее</translation>
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
        <translation>&amp;Новый показатель</translation>
    </message>
    <message>
        <source>Add indicator</source>
        <translation>добавление показателя</translation>
    </message>
    <message>
        <source>As&amp;k what if…</source>
        <translation>&amp;Что, если…</translation>
    </message>
    <message>
        <source>Change target</source>
        <translation>изменение показателя</translation>
    </message>
    <message>
        <source>Remove &amp;the indicator</source>
        <translation>Удали&amp;ть показатель</translation>
    </message>
    <message>
        <source>Remove indicator</source>
        <translation>удаление показателя</translation>
    </message>
    <message>
        <source>Target indicators</source>
        <translation>Целевые показатели</translation>
    </message>
    <message>
        <source>Try other values of the last year; the plan does not change until you take one</source>
        <translation>Попробовать другие значения последнего года; план не изменится, пока значение не взято</translation>
    </message>
</context>
<context>
    <name>TerritoryFinder</name>
    <message>
        <source>Find a region, district or city</source>
        <translation>Найти область, район или город</translation>
    </message>
    <message>
        <source>No region, district or city is called “%1”</source>
        <translation>Нет области, района или города с названием «%1»</translation>
    </message>
</context>
<context>
    <name>TotalsTable</name>
    <message>
        <source>Source of funding</source>
        <translation>Источник финансирования</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Итого</translation>
    </message>
    <message>
        <source>Total, thousand roubles</source>
        <translation>Итого, тыс. рублей</translation>
    </message>
    <message>
        <source>Totals by year and source, thousand roubles</source>
        <translation>Итоги по годам и источникам, тыс. рублей</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>не указан</translation>
    </message>
</context>
<context>
    <name>ValueLink</name>
    <message>
        <source>Open the passport of the figure</source>
        <translation>Открыть паспорт показателя</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Восстановить</translation>
    </message>
    <message>
        <source>A version is kept at each save. Restoring one can be undone with Ctrl+Z.</source>
        <translation>Версия остается при каждом сохранении. Восстановление можно отменить сочетанием Ctrl+Z.</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Прежние версии</translation>
    </message>
    <message>
        <source>No earlier version is kept: the plan was not saved over before.</source>
        <translation>Прежних версий нет: план еще не сохранялся повторно.</translation>
    </message>
    <message>
        <source>Restore version of %1</source>
        <translation>восстановление версии от %1</translation>
    </message>
</context>
<context>
    <name>Weights</name>
    <message>
        <source>All &amp;weights back to 1</source>
        <translation>Вернуть все вес&amp;а к 1</translation>
    </message>
    <message>
        <source>Weights of the findings, 0 to 5</source>
        <translation>Веса выводов, от 0 до 5</translation>
    </message>
</context>
<context>
    <name>WhatIfDialog</name>
    <message>
        <source>&amp;Take this value</source>
        <translation>&amp;Взять это значение</translation>
    </message>
    <message>
        <source>&amp;Value in %1:</source>
        <comment>a year</comment>
        <translation>&amp;Значение в %1 году:</translation>
    </message>
    <message>
        <source>By %1 the past pace leads to %2, the median pace to %3, the best one to %4.</source>
        <translation>К %1 году темп прошлых лет приводит к значению %2, медианный темп – к %3, лучший – к %4.</translation>
    </message>
    <message>
        <source>By %1 the past pace leads to %2.</source>
        <translation>К %1 году темп прошлых лет приводит к значению %2.</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Что, если</translation>
    </message>
    <message>
        <source>to the target</source>
        <translation>к целевому значению</translation>
    </message>
</context>
<context>
    <name>_ItemDelegate</name>
    <message>
        <source>not assigned</source>
        <translation>не назначена</translation>
    </message>
</context>
</TS>
