<#-- The message as plain text. Lines are broken at 76 columns afterwards; lines of an item stand below each other. -->
${email.greeting}

${email.opening}
<#if email.headline?has_content>

${email.headline}
</#if>
<#if email.line?has_content>

${email.line}
</#if>
<#if email.coverNote?has_content>

${email.coverNote}
</#if>
<#if email.goals?has_content>

<@head words.emailGoals/>
<#list email.goals as goal>

${goal.mark} ${goal.name}
<#if goal.note?has_content>
  ${goal.note}
</#if>
  ${word("list.clauses", "before", pair(email.month, goal.value), "next", pair(words.target, goal.target))}
<#list goal.changes as change>
  ${pair(change.against, change.text)}
</#list>
  ${pair(words.verdict, goal.verdict.word)}<#if goal.verdictNote?has_content>, ${goal.verdictNote}</#if>
</#list>
<#list email.notes as note>

${note}
</#list>
</#if>
<#if email.moved?has_content>

<@head words.whatMoved/>

<#list email.moved as m>
- ${m.lead} ${m.detail}
</#list>
</#if>
<#if email.decisions?has_content>

<@head words.decisions/>
<#list email.decisions as d>

${d.number}. ${d.what}
   ${d.why}
   ${d.answerBy}
</#list>
</#if>

<@head words.emailAttached/>

<#list email.attachments as file>
- ${pair(file.name, file.what)}, ${file.size}
</#list>
<#list email.attachmentNotes as note>

${note}
</#list>

${email.answer}

${email.regards}
${email.sender}
${email.agency}

<#if email.foot?has_content>
${email.foot}
</#if>
<#if email.ownFoot?has_content>
${email.ownFoot}
</#if>
<#macro head text>
${text?upper_case}
</#macro>
<#function pair name value><#return word("email.pair", "name", name, "value", value)></#function>
